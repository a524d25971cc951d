package io.murmure.engine.graph;

import java.util.List;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/**
 * Communities on which searches of three kinds agree: label propagation, label propagation among personas, and Leiden along a ladder of
 * resolutions (see {@link Sweep} and {@link Consensus}). So no resolution has to be chosen, communities overlap where people are in
 * several, and what only one search sees is not told; nor is what chance alone explains (see {@link Chance}).
 */
@Component(service = CommunityMethod.class)
public final class ConsensusMethod implements CommunityMethod<ConsensusParameters> {

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
		Graph graph = parameters.relative() ? TieScale.relative(Graph.of(edges)) : Graph.of(edges);
		Function<Graph, List<Found>> search = one -> new Consensus(one.nodes(), parameters.agreeing()).among(new Sweep(one, parameters.seed(), progress).searches());
		List<Found> real = new Chance(graph, search, progress).without(search.apply(graph), parameters.seed());
		return Adoption.into(real, graph).stream().sorted(Groups.LARGEST_FIRST).toList();
	}
}
