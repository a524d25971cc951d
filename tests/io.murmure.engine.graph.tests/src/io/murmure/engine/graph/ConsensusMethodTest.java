package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/** The default finds at least what the best single method finds on the same graph, is wrong no more often, and says where there is nothing to find. */
class ConsensusMethodTest {

	private static final int NODES = 5_000;
	/** Eight in the graph, since none is tied twice. */
	private static final double DEGREE = 8.3;

	@ParameterizedTest
	@CsvSource({ "0.1, 1", "0.3, 1", "0.5, 1", "0.5, 2", "0.5, 3" })
	void itRecoversMoreThanAnySingleMethodAndIsAsPrecise(double mixing, long seed) {
		PlantedGraph graph = PlantedGraph.of(2000, DEGREE, mixing, seed);
		List<Found> found = consensus(graph.edges());
		List<Found> best = bestSingle(graph);
		assertTrue(graph.recovered(found) >= graph.recovered(best), "recovered " + graph.recovered(found) + ", the best single method " + graph.recovered(best));
		assertTrue(graph.precision(found) >= graph.precision(best), "precision " + graph.precision(found) + ", the best single method " + graph.precision(best));
		double memberships = found.stream().mapToInt(one -> one.members().length).sum();
		double people = found.stream().flatMapToInt(one -> Arrays.stream(one.members())).distinct().count();
		assertTrue(memberships / people <= 1.05, "memberships a person " + memberships / people);
		assertFalse(Certainty.of(graph.edges(), found).isTooMixed());
	}

	@Test
	void communitiesOfAnotherGeneratorAreAllFoundAndNoOthers() throws IOException {
		PlantedGraph graph = Lfr.read("0.3");
		List<Found> found = consensus(graph.edges());
		assertEquals(1, graph.recovered(found));
		assertEquals(1, graph.precision(found));
	}

	/** As {@code docs/communities.md} tells: CPM at the resolution that suits the graph recovers one more, and is often wrong. */
	@Test
	void whereTiesAreMixedWhatIsToldIsTrueEvenIfNotAllIsFound() throws IOException {
		PlantedGraph mixed = Lfr.read("0.4");
		List<Found> found = consensus(mixed.edges());
		assertTrue(mixed.recovered(found) >= 0.89, "recovered " + mixed.recovered(found));
		assertEquals(1, mixed.precision(found));
		PlantedGraph more = Lfr.read("0.5");
		List<Found> fewer = consensus(more.edges());
		assertTrue(more.recovered(fewer) >= 0.4, "recovered " + more.recovered(fewer));
		assertTrue(more.precision(fewer) >= 0.75, "precision " + more.precision(fewer));
	}

	@Test
	void whereTheyAreTooMixedItSaysSo() throws IOException {
		EdgeList edges = Lfr.read("0.6").edges();
		assertTrue(Certainty.of(edges, consensus(edges)).isTooMixed());
	}

	@ParameterizedTest
	@CsvSource({ "30, 6", "30, 12", "60, 6", "60, 12", "200, 8", "200, 20", "300, 6", "300, 12" })
	void aRandomNetworkHasNoCommunityOfEverybodyAndIsToldAsTooMixed(int people, int degree) {
		for (long seed = 1; seed <= 2; seed++) {
			EdgeList edges = RandomGraph.of(people, degree, seed);
			List<Found> found = consensus(edges);
			assertTrue(found.stream().allMatch(one -> one.members().length < people / 4), Graphs.members(found) + " of seed " + seed);
			assertTrue(Certainty.of(edges, found).isTooMixed(), Graphs.members(found) + " of seed " + seed);
		}
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
		assertTrue(found.size() < NODES / 500, found.size() + " communities in a random graph");
	}

	@Test
	void aPersonBetweenThreeCirclesHasThreePersonas() {
		PersonaGraph personas = PersonaGraph.of(Graph.of(new Graphs().clique(0, 3).clique(3, 6).edge(3, 7, 1).list()));
		assertEquals(10, personas.owner().length);
		assertEquals(3, Arrays.stream(personas.owner()).filter(owner -> owner == 3).count());
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

	private static List<Found> bestSingle(PlantedGraph graph) {
		List<Found> labels = new LabelPropagationMethod().find(graph.edges(), Parameters.create(LabelPropagationParameters.class, Map.of("bridge", "1")), Progress.NONE);
		return Stream.concat(Stream.of(labels), Stream.of("0.02", "0.05", "0.1", "0.2").map(resolution -> cpm(graph.edges(), resolution)))
				.max(Comparator.comparingDouble(graph::recovered)).orElseThrow();
	}

	private static List<Found> cpm(EdgeList edges, String resolution) {
		return new CpmMethod().find(edges, Parameters.create(CpmParameters.class, Map.of("resolution", resolution, "bridge", "1", "runs", "1")), Progress.NONE);
	}
}
