package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/** Communities by {@link Leiden} with {@link Modularity} as quality: for comparison with the literature, not for small circles. */
@Component(service = CommunityMethod.class)
public final class ModularityMethod implements CommunityMethod<ModularityParameters> {

	/** More raise the modularity of a large network by a thousandth, for as long again as two take. */
	private static final int ITERATIONS = 2;

	@Override
	public String id() {
		return "modularity";
	}

	@Override
	public Class<ModularityParameters> parameters() {
		return ModularityParameters.class;
	}

	@Override
	public List<Found> find(EdgeList edges, ModularityParameters parameters, Progress progress) {
		Graph graph = Graph.of(edges);
		LeidenLevel bottom = LeidenLevel.byStrength(graph);
		double all = Arrays.stream(bottom.size()).sum();
		Leiden leiden = new Leiden(parameters.resolution() / Math.max(all, Double.MIN_NORMAL), ITERATIONS, progress);
		List<int[]> runs = LongStream.range(parameters.seed(), parameters.seed() + parameters.runs()).parallel()
				.mapToObj(seed -> leiden.partition(bottom, seed)).toList();
		int[] best = runs.stream().max(Comparator.comparingDouble(run -> Modularity.of(graph, run, parameters.resolution()))).orElseThrow();
		return Groups.found(best, Agreement.of(best, runs));
	}
}
