package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/**
 * Communities on which searches of three kinds agree: label propagation, {@link Leiden} at several resolutions, and label propagation among
 * personas (see {@link PersonaGraph}). The groups of each settle (see {@link Settling}) and then count (see {@link Consensus}). So no
 * resolution has to be chosen, communities overlap where people are in several, and what only one search sees by chance is not told.
 */
@Component(service = CommunityMethod.class)
public final class ConsensusMethod implements CommunityMethod<ConsensusParameters> {

	private static final int ROUNDS = 20;
	private static final int ITERATIONS = 2;
	private static final double[] RESOLUTIONS = { 0.05, 0.1 };
	private static final int SEEDS = 3;
	/** They have the same personas, so a third would but echo the others. */
	private static final int PERSONA_SEEDS = 2;

	@Override
	public String id() {
		return "consensus";
	}

	@Override
	public Class<ConsensusParameters> parameters() {
		return ConsensusParameters.class;
	}

	@Override
	public List<Found> find(EdgeList edges, ConsensusParameters parameters, Progress progress) {
		Graph given = Graph.of(edges);
		Graph graph = parameters.relative() ? TieScale.relative(given) : given;
		PersonaGraph personas = PersonaGraph.of(graph);
		int[] nodes = Partition.singletons(graph.nodes());
		List<Supplier<List<int[]>>> searches = new ArrayList<>();
		LabelPropagation propagation = new LabelPropagation(ROUNDS, progress);
		for (long seed = parameters.seed(); seed < parameters.seed() + SEEDS; seed++) {
			long own = seed;
			searches.add(() -> Groups.of(propagation.partition(graph, own), nodes));
		}
		for (long seed = parameters.seed(); seed < parameters.seed() + PERSONA_SEEDS; seed++) {
			long own = seed;
			searches.add(() -> Groups.of(propagation.partition(personas.graph(), own), personas.owner()));
		}
		for (double resolution : RESOLUTIONS) {
			searches.add(() -> Groups.of(new Leiden(resolution, ITERATIONS, progress).partition(graph, parameters.seed()), nodes));
		}
		List<List<int[]>> settled = searches.parallelStream().map(search -> settled(graph, search.get(), progress)).toList();
		List<Found> found = new ArrayList<>(new Consensus(graph.nodes(), parameters.agreeing()).among(settled));
		found.sort(Groups.LARGEST_FIRST);
		return found;
	}

	private static List<int[]> settled(Graph graph, List<int[]> groups, Progress progress) {
		Settling settling = new Settling(graph);
		List<int[]> settled = new ArrayList<>();
		for (int[] group : groups) {
			progress.check();
			int[] end = settling.settle(group);
			if (end.length > 0) {
				settled.add(end);
			}
		}
		return settled;
	}
}
