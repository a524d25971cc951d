package io.murmure.engine.graph;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/** Communities by {@link Leiden} with the constant Potts model. */
@Component(service = CommunityMethod.class)
public final class CpmMethod implements CommunityMethod<CpmParameters> {

	private static final int ITERATIONS = 2;

	@Override
	public String id() {
		return "cpm";
	}

	@Override
	public Class<CpmParameters> parameters() {
		return CpmParameters.class;
	}

	@Override
	public List<Found> find(EdgeList edges, CpmParameters parameters, Progress progress) {
		Graph given = Graph.of(edges);
		Graph graph = parameters.relative() ? TieScale.relative(given) : given;
		Leiden leiden = new Leiden(parameters.resolution(), ITERATIONS, progress);
		return new RepeatedRuns(graph, parameters.bridge(), progress)
				.find(parameters.seed(), parameters.runs(), seed -> leiden.partition(graph, seed));
	}
}
