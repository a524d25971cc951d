package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
	private final int[] people;

	/** @param seed the first of those from which label propagation starts */
	Sweep(Graph graph, long seed, Progress progress) {
		this.graph = graph;
		this.seed = seed;
		this.progress = progress;
		collapse = new Collapse(graph);
		people = Partition.singletons(graph.nodes());
	}

	/** @return the settled groups of each search that saw any, members ascending; the same for the same graph and seed */
	List<List<int[]>> searches() {
		List<List<int[]>> amongPersonas = byLabels(PersonaGraph.of(graph), PERSONA_SEEDS); // first: their graph is as large as this one, and is then let go
		List<List<int[]>> amongPeople = byLabels(new PersonaGraph(graph, people), SEEDS);
		return Stream.of(amongPeople, amongPersonas, byResolution()).flatMap(List::stream).toList();
	}

	private List<List<int[]>> byLabels(PersonaGraph searched, int seeds) {
		LabelPropagation propagation = new LabelPropagation(ROUNDS, progress);
		return settled(LongStream.range(seed, seed + seeds).mapToObj(own -> () -> Groups.of(propagation.partition(searched.graph(), own), searched.owner())));
	}

	private List<List<int[]>> byResolution() {
		return settled(Arrays.stream(resolutions(graph)).mapToObj(resolution -> () -> Groups.of(new Leiden(resolution, ITERATIONS, progress).partition(graph, seed), people)));
	}

	private List<List<int[]>> settled(Stream<Supplier<List<int[]>>> searches) {
		return searches.parallel().map(Supplier::get).filter(groups -> !collapse.in(groups)).map(this::settled).toList();
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
