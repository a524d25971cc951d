package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import io.murmure.core.progress.Progress;

/**
 * The searches of {@link ConsensusMethod} over one graph: label propagation, label propagation among personas (see {@link PersonaGraph}),
 * and {@link Leiden} with CPM along a ladder of resolutions. The groups of each settle (see {@link Settling}); a search that lost itself
 * in one group (see {@link Collapse}) has seen nothing and is left out.
 */
final class Sweep {

	/** Label propagation is the kind of search that differs most from seed to seed. */
	private static final int SEEDS = 3;
	/** They have the same personas, so a third would but echo the others. */
	private static final int PERSONA_SEEDS = 2;
	private static final int RESOLUTIONS = 7;
	private static final int ROUNDS = 20;
	private static final int ITERATIONS = 2;
	/** As loose as a circle can be: as many people as one can know (R. Dunbar 1992), each with three ties. */
	private static final double LOOSEST = 3.0 / 150;
	/** Below the density of the whole, CPM takes everybody for one group, and only a little above it still most of them. */
	private static final double ABOVE_THE_WHOLE = 1.25;
	private static final double STEP = Math.sqrt(2);

	private final Graph graph;
	private final long seed;
	private final Progress progress;
	private final Collapse collapse;

	/** @param seed the first of those from which label propagation starts */
	Sweep(Graph graph, long seed, Progress progress) {
		this.graph = graph;
		this.seed = seed;
		this.progress = progress;
		collapse = new Collapse(graph);
	}

	/** @return the settled groups of each search that saw any, members ascending; the same for the same graph and seed */
	List<List<int[]>> searches() {
		PersonaGraph personas = PersonaGraph.of(graph);
		int[] nodes = Partition.singletons(graph.nodes());
		LabelPropagation propagation = new LabelPropagation(ROUNDS, progress);
		List<Supplier<List<int[]>>> searches = new ArrayList<>();
		for (int i = 0; i < SEEDS; i++) {
			long own = seed + i;
			searches.add(() -> Groups.of(propagation.partition(graph, own), nodes));
		}
		for (int i = 0; i < PERSONA_SEEDS; i++) {
			long own = seed + i;
			searches.add(() -> Groups.of(propagation.partition(personas.graph(), own), personas.owner()));
		}
		for (double resolution : resolutions(graph)) {
			searches.add(() -> Groups.of(new Leiden(resolution, ITERATIONS, progress).partition(graph, seed), nodes));
		}
		return searches.parallelStream().map(Supplier::get).filter(groups -> !collapse.in(groups)).map(this::settled).toList();
	}

	/** From the loosest circle, or the density of the whole graph where that is more, up by half octaves and below 1: a clique of usual ties. */
	static double[] resolutions(Graph graph) {
		double pairs = (double) graph.nodes() * (graph.nodes() - 1);
		double density = graph.weightOfAll() / Math.max(1, pairs);
		double[] ladder = new double[RESOLUTIONS];
		ladder[0] = Math.max(LOOSEST, ABOVE_THE_WHOLE * density);
		for (int i = 1; i < ladder.length; i++) {
			ladder[i] = STEP * ladder[i - 1];
		}
		return Arrays.stream(ladder).filter(resolution -> resolution < 1).toArray();
	}

	private List<int[]> settled(List<int[]> groups) {
		Settling settling = new Settling(graph);
		List<int[]> settled = new ArrayList<>();
		for (int[] group : groups) {
			progress.check();
			int[] end = settling.settle(group);
			if (end.length > 0 && !collapse.isEverybody(end)) {
				settled.add(end);
			}
		}
		return settled;
	}
}
