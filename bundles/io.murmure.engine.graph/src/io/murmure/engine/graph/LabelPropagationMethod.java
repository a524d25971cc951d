package io.murmure.engine.graph;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/** Communities by {@link LabelPropagation}. */
@Component(service = CommunityMethod.class)
public final class LabelPropagationMethod implements CommunityMethod<LabelPropagationParameters> {

	@Override
	public String id() {
		return "label-propagation";
	}

	@Override
	public Class<LabelPropagationParameters> parameters() {
		return LabelPropagationParameters.class;
	}

	@Override
	public List<Found> find(EdgeList edges, LabelPropagationParameters parameters, Progress progress) {
		Graph given = Graph.of(edges);
		Graph graph = parameters.relative() ? TieScale.relative(given) : given;
		LabelPropagation propagation = new LabelPropagation(parameters.rounds(), progress);
		return new RepeatedRuns(graph, parameters.bridge(), progress)
				.find(parameters.seed(), parameters.runs(), seed -> propagation.partition(graph, seed));
	}
}
