package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

class OverlappingMethodsTest {

	private static final int NODES = 5_000;

	@Test
	void egoSplittingPutsThePersonBetweenTwoCirclesIntoBoth() {
		assertEquals(List.of(List.of(0, 1, 2, 3, 4), List.of(4, 5, 6, 7, 8)), Graphs.members(egoSplitting(new Graphs().clique(0, 4).clique(4, 8))));
	}

	@Test
	void cliquesThatShareAnEdgeAreOneCommunityAndThoseThatShareAPersonAreTwo() {
		assertEquals(List.of(List.of(0, 1, 2, 3)), Graphs.members(cliques(new Graphs().clique(0, 2).clique(1, 3), 3)));
		assertEquals(List.of(List.of(0, 1, 2), List.of(2, 3, 4)), Graphs.members(cliques(new Graphs().clique(0, 2).clique(2, 4), 3)));
	}

	@Test
	void largerCliquesAskForMoreInCommon() {
		Graphs sharingTwo = new Graphs().clique(0, 3).clique(2, 5);
		assertEquals(List.of(List.of(0, 1, 2, 3, 4, 5)), Graphs.members(cliques(sharingTwo, 3)));
		assertEquals(List.of(List.of(0, 1, 2, 3), List.of(2, 3, 4, 5)), Graphs.members(cliques(sharingTwo, 4)));
		assertEquals(List.of(), cliques(sharingTwo, 5));
	}

	@Test
	void mutualInformationOfACoverWithItselfIsOneAndOfStrangersNearlyNone() {
		List<int[]> groups = List.of(new int[] {0, 1, 2, 3}, new int[] {3, 4, 5, 6});
		assertEquals(1, OverlappingNmi.of(20, groups, groups), 1e-12);
		assertTrue(OverlappingNmi.of(20, groups, List.of(new int[] {0, 4, 10, 11}, new int[] {1, 5, 12, 13})) < 0.2);
	}

	@ParameterizedTest
	@ValueSource(doubles = {0.15, 0.4})
	void theDefaultSaysMoreOfOverlappingGroupsThanLabelPropagationAndCpm(double mixing) {
		OverlappingGraph graph = OverlappingGraph.of(NODES, mixing, 17);
		double consensus = nmi(graph, new ConsensusMethod().find(graph.edges(), Parameters.defaults(ConsensusParameters.class), Progress.NONE));
		double labels = nmi(graph, new LabelPropagationMethod().find(graph.edges(), Parameters.defaults(LabelPropagationParameters.class), Progress.NONE));
		assertTrue(consensus >= labels, consensus + ", label propagation " + labels);
		for (String resolution : List.of("0.05", "0.1", "0.2")) {
			double cpm = nmi(graph, new CpmMethod().find(graph.edges(), Parameters.create(CpmParameters.class, Map.of("resolution", resolution)), Progress.NONE));
			assertTrue(consensus >= cpm, consensus + ", CPM at " + resolution + ' ' + cpm);
		}
	}

	/** As {@code docs/communities.md} tells: where groups are clear, the methods made for overlap say a little more; where they are mixed, the default does. */
	@Test
	void whereGroupsAreMixedTheDefaultSaysMoreThanEgoSplittingAndCliquesAndWhereTheyAreClearLittleLess() {
		List<OverlappingGraph> clear = twoOf(0.15);
		List<OverlappingGraph> mixed = twoOf(0.4);
		double clearly = mean(clear, OverlappingMethodsTest::consensus);
		double mixedly = mean(mixed, OverlappingMethodsTest::consensus);
		double others = mean(mixed, OverlappingMethodsTest::best);
		assertTrue(mixedly >= others, mixedly + ", best of the others " + others);
		double othersClearly = mean(clear, OverlappingMethodsTest::best);
		assertTrue(clearly >= othersClearly - 0.03, clearly + ", best of the others " + othersClearly);
		assertTrue(clearly >= 0.93 && mixedly >= 0.91, clearly + " and " + mixedly);
	}

	/** One network alone says by chance a hundredth more or less. */
	private static List<OverlappingGraph> twoOf(double mixing) {
		return LongStream.range(17, 19).mapToObj(seed -> OverlappingGraph.of(NODES, mixing, seed)).toList();
	}

	private static double mean(List<OverlappingGraph> graphs, ToDoubleFunction<OverlappingGraph> measure) {
		return graphs.stream().mapToDouble(measure).average().orElseThrow();
	}

	private static double consensus(OverlappingGraph graph) {
		return nmi(graph, new ConsensusMethod().find(graph.edges(), Parameters.defaults(ConsensusParameters.class), Progress.NONE));
	}

	private static double best(OverlappingGraph graph) {
		double ego = nmi(graph, new EgoSplittingMethod().find(graph.edges(), Parameters.defaults(EgoSplittingParameters.class), Progress.NONE));
		double cliques = nmi(graph, new CliquePercolationMethod().find(graph.edges(), Parameters.create(CliquePercolationParameters.class, Map.of("k", "3")), Progress.NONE));
		return Math.max(ego, cliques);
	}

	private static double nmi(OverlappingGraph graph, List<Found> found) {
		return OverlappingNmi.of(graph.edges().nodes(), graph.groups(), found.stream().filter(one -> one.members().length >= 3).map(Found::members).toList());
	}

	private static List<Found> egoSplitting(Graphs graph) {
		return new EgoSplittingMethod().find(graph.list(), Parameters.defaults(EgoSplittingParameters.class), Progress.NONE);
	}

	private static List<Found> cliques(Graphs graph, int k) {
		return new CliquePercolationMethod().find(graph.list(), Parameters.create(CliquePercolationParameters.class, Map.of("k", "" + k)), Progress.NONE);
	}
}
