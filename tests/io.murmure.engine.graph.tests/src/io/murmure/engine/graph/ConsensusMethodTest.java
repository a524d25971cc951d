package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/** The default finds at least what the best single method finds on the same graph, and is wrong hardly more often. */
class ConsensusMethodTest {

	private static final int NODES = 10_000;
	private static final double ONE_IN_A_HUNDRED = 0.01;

	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 0.3, 0.5 })
	void itRecoversMoreThanAnySingleMethodAndIsAsPrecise(double mixing) {
		PlantedGraph graph = PlantedGraph.of(NODES, mixing, 17);
		List<Found> found = consensus(graph.edges());
		List<List<Found>> single = List.of(
				new LabelPropagationMethod().find(graph.edges(), Parameters.defaults(LabelPropagationParameters.class), Progress.NONE),
				cpm(graph.edges(), "0.02"), cpm(graph.edges(), "0.05"), cpm(graph.edges(), "0.1"), cpm(graph.edges(), "0.2"));
		List<Found> best = single.stream().max(java.util.Comparator.comparingDouble(graph::recovered)).orElseThrow();
		assertTrue(graph.recovered(found) >= graph.recovered(best), "recovered " + graph.recovered(found) + ", the best single method " + graph.recovered(best));
		assertTrue(graph.precision(found) >= graph.precision(best) - ONE_IN_A_HUNDRED, "precision " + graph.precision(found) + ", the best single method " + graph.precision(best));
		double memberships = found.stream().mapToInt(one -> one.members().length).sum();
		double people = found.stream().flatMapToInt(one -> java.util.Arrays.stream(one.members())).distinct().count();
		assertTrue(memberships / people <= 1.05, "memberships a person " + memberships / people);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.15, 0.4 })
	void peopleInTwoGroupsAreFoundInBoth(double mixing) {
		OverlappingGraph graph = OverlappingGraph.of(NODES, mixing, 17);
		double agreement = graph.agreement(consensus(graph.edges()));
		assertTrue(agreement >= 0.92, "average best-match F1 " + agreement);
	}

	@Test
	void aGraphWithoutCommunitiesHasNone() {
		List<Found> found = consensus(PlantedGraph.of(NODES, 1, 17).edges());
		assertTrue(found.size() < NODES / 1000, found.size() + " communities in a random graph");
	}

	@Test
	void aPersonBetweenThreeCirclesHasThreePersonas() {
		PersonaGraph personas = PersonaGraph.of(Graph.of(new Graphs().clique(0, 3).clique(3, 6).edge(3, 7, 1).list()));
		assertEquals(10, personas.owner().length);
		assertEquals(3, java.util.Arrays.stream(personas.owner()).filter(owner -> owner == 3).count());
		assertEquals(26, personas.graph().neighbour().length);
	}

	@Test
	void aGroupWithoutOneOfItsOwnAndWithAStrangerSettlesToWhatItIs() {
		Graph graph = Graph.of(new Graphs().clique(0, 9).clique(10, 19).edge(9, 10, 1).list());
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, new Settling(graph).settle(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 15 }));
	}

	@Test
	void surpriseIsTheTailOfTheBinomialDistribution() {
		Surprise surprise = new Surprise();
		assertEquals(surprise(12, 5, 0.2), surprise.of(12, 5, 0.2), 1e-6);
		assertEquals(0, surprise.of(10, 1, 0.1));
	}

	/** By its definition, term by term. */
	private static double surprise(int ties, int inside, double share) {
		double tail = 0;
		for (int x = inside; x <= ties; x++) {
			double ways = 1;
			for (int i = 0; i < x; i++) {
				ways *= (ties - i) / (double) (i + 1);
			}
			tail += ways * Math.pow(share, x) * Math.pow(1 - share, ties - x);
		}
		return -Math.log(tail);
	}

	private static List<Found> consensus(EdgeList edges) {
		return new ConsensusMethod().find(edges, Parameters.defaults(ConsensusParameters.class), Progress.NONE);
	}

	private static List<Found> cpm(EdgeList edges, String resolution) {
		return new CpmMethod().find(edges, Parameters.create(CpmParameters.class, Map.of("resolution", resolution, "bridge", "1", "runs", "1")), Progress.NONE);
	}
}
