package io.murmure.engine.graph;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/**
 * Communities on which searches of three kinds agree: label propagation, label propagation among personas, and Leiden along a ladder of
 * resolutions (see {@link Sweep} and {@link Consensus}). So no resolution has to be chosen, communities overlap where people are in
 * several, and what only one search sees is not told; nor is what chance alone explains (see {@link Chance}). Groups that are closed are
 * told without that (see {@link Remainder}), and where everybody is tied to everybody weights tell which circles there are (see {@link Division}).
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
		List<Found> told = divided(real, new Remainder(graph, real), new Division(graph, parameters.seed(), progress));
		return Adoption.into(told, graph).stream().sorted(Groups.LARGEST_FIRST).toList();
	}

	/** The circles as far as weights divide them, and those among who is in none. */
	private static List<Found> divided(List<Found> circles, Remainder remainder, Division division) {
		Stream<Found> found = circles.stream().parallel().flatMap(division::of);
		Stream<Found> others = remainder.groups().stream().map(group -> new Found(group, 1))
				.flatMap(group -> remainder.isCircle(group.members()) ? division.of(group) : division.parts(group).stream());
		return Stream.concat(found, others).toList();
	}
}
