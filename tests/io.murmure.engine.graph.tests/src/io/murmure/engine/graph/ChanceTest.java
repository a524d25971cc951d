package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/** What chance explains is told apart from what it does not. */
class ChanceTest {

	private static final int[] EVERYBODY = IntStream.range(0, 60).toArray();

	@Test
	void aRewiredGraphHasTheSameTiesForEachAndOtherTies() {
		Graph graph = Graph.of(new Graphs().clique(0, 5).clique(6, 11).edge(0, 6, 3).list());
		Graph rewired = Rewiring.of(graph, 1);
		IntStream.range(0, graph.nodes()).forEach(v -> assertEquals(graph.degree(v), rewired.degree(v)));
		assertEquals(graph.weightOfAll(), rewired.weightOfAll());
		assertNotEquals(ends(graph), ends(rewired));
		assertEquals(ends(rewired), ends(Rewiring.of(graph, 1)), "the same seed gives the same");
	}

	@Test
	void everybodyIsNoAnswerInARandomGraphAndIsWhereAllPairsAreTied() {
		assertTrue(new Collapse(Graph.of(RandomGraph.of(60, 12, 1))).isEverybody(EVERYBODY));
		assertFalse(new Collapse(Graph.of(new Graphs().clique(0, 59).list())).isEverybody(EVERYBODY));
	}

	@Test
	void everybodyIsNoAnswerHoweverTheWeightsOfTiesAreRounded() {
		for (long seed = 1; seed <= 100; seed++) {
			EdgeList random = RandomGraph.of(60, 12, seed);
			SplittableRandom talk = new SplittableRandom(seed);
			double[] weight = IntStream.range(0, random.size()).mapToDouble(e -> 1 + talk.nextInt(20)).toArray();
			Graph graph = TieScale.relative(Graph.of(new EdgeList(random.nodes(), random.source(), random.target(), weight)));
			assertTrue(new Collapse(graph).isEverybody(EVERYBODY), "of seed " + seed);
		}
	}

	@Test
	void aLargeCircleBesideSmallOnesIsNotEverybody() {
		Graph graph = Graph.of(new Graphs().clique(0, 39).clique(40, 44).clique(45, 49).edge(0, 40, 1).edge(1, 45, 1).list());
		assertFalse(new Collapse(graph).isEverybody(IntStream.range(0, 40).toArray()));
	}

	@Test
	void whatRewiredCopiesHaveAsWellIsTakenOut() {
		Graph graph = Graph.of(RandomGraph.of(60, 6, 1));
		List<Found> found = List.of(new Found(IntStream.range(0, 40).toArray(), 0.9));
		assertEquals(List.of(), new Chance(graph, copy -> found, Progress.NONE).without(found, 1));
	}

	@Test
	void whatTheyHaveNotStays() {
		Graph graph = Graph.of(RandomGraph.of(60, 6, 1));
		List<Found> found = List.of(new Found(IntStream.range(0, 10).toArray(), 0.9));
		assertEquals(found, new Chance(graph, copy -> List.of(), Progress.NONE).without(found, 1));
	}

	@Test
	void whatNobodyOutsideIsTiedToStaysWhateverTheyHave() {
		Graph graph = Graph.of(new Graphs().clique(0, 4).clique(5, 9).list());
		List<Found> found = List.of(new Found(new int[] { 0, 1, 2, 3, 4 }, 1));
		assertEquals(found, new Chance(graph, copy -> found, Progress.NONE).without(found, 1));
	}

	@Test
	void whoIsInNoneJoinsTheCommunityOfMostOfTheirTies() {
		Graphs ties = new Graphs();
		List<Found> circles = IntStream.range(0, 8).mapToObj(c -> circle(10 * c)).toList();
		circles.forEach(circle -> ties.clique(circle.members()[0], circle.members()[9]));
		for (int u : new int[] { 0, 1, 2, 10, 20 }) {
			ties.edge(80, u, 1);
		}
		ties.edge(81, 0, 1).edge(81, 10, 1);
		List<Found> grown = Adoption.into(circles, Graph.of(ties.list()));
		assertEquals(List.of(11, 10, 10, 10, 10, 10, 10, 10), grown.stream().map(one -> one.members().length).toList());
		assertEquals(80, grown.get(0).members()[10]);
	}

	private static Found circle(int first) {
		return new Found(IntStream.range(first, first + 10).toArray(), 1);
	}

	private static String ends(Graph graph) {
		return Arrays.toString(graph.neighbour());
	}
}
