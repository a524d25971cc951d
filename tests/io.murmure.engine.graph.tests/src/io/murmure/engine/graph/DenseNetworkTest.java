package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/** Where nearly everybody is tied to everybody, weights tell the circles; and a closed group is one, whatever its ties look like. */
class DenseNetworkTest {

	@ParameterizedTest
	@ValueSource(doubles = { 3, 10, 30, 100 })
	void circlesOfStrongTiesAreFoundWhereEverybodyIsTiedALittleToEverybody(double within) {
		EdgeList edges = new Graphs().groups(3, 10, within, 1).list();
		assertEquals(groups(3, 10), Graphs.members(consensus(edges)));
		assertFalse(Certainty.of(edges, consensus(edges)).isTooMixed());
	}

	@ParameterizedTest
	@CsvSource({ "3, 10, 0.5", "6, 12, 0.6", "4, 8, 0.6" })
	void soAreTheyWhereTiesAreMissing(int groups, int people, double tied) {
		SplittableRandom random = new SplittableRandom(3);
		Graphs ties = new Graphs();
		for (int a = 0; a < groups * people; a++) {
			for (int b = a + 1; b < groups * people; b++) {
				boolean within = a / people == b / people;
				if (within || random.nextDouble() < tied) {
					ties.edge(a, b, (within ? 3 : 1) * (1 + random.nextDouble()));
				}
			}
		}
		assertEquals(groups(groups, people), Graphs.members(consensus(ties.list())));
	}

	@Test
	void circlesWithinCirclesAreFound() {
		Graphs ties = new Graphs();
		for (int a = 0; a < 24; a++) {
			for (int b = a + 1; b < 24; b++) {
				ties.edge(a, b, a / 6 == b / 6 ? 60 : a / 12 == b / 12 ? 8 : 1);
			}
		}
		assertEquals(groups(4, 6), Graphs.members(consensus(ties.list())));
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 12, 20, 30 })
	void oneCircleStaysOneHoweverMuchTheTalkInItVaries(int people) {
		int divided = 0;
		for (long seed = 1; seed <= 20; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			double[] talk = random.doubles(people, 0.5, 2).toArray();
			Graphs ties = new Graphs();
			for (int a = 0; a < people; a++) {
				for (int b = a + 1; b < people; b++) {
					ties.edge(a, b, talk[a] * talk[b] * Math.exp(random.nextGaussian()));
				}
			}
			divided += consensus(ties.list()).size() == 1 ? 0 : 1;
		}
		assertTrue(divided <= 1, divided + " of 20 are divided");
	}

	/** Ten people in two groups of five, and in two others as well: no division is truer than the other. */
	@Test
	void oneCircleIsNotDividedInOneOfTwoWaysThatAreAlike() {
		Graphs ties = new Graphs();
		for (int a = 0; a < 10; a++) {
			for (int b = a + 1; b < 10; b++) {
				double before = a / 5 == b / 5 ? 0.98 : 0;
				double today = a % 2 == b % 2 ? 1 : 0;
				if (before + today > 0) {
					ties.edge(a, b, before + today);
				}
			}
		}
		assertEquals(groups(1, 10), Graphs.members(consensus(ties.list())));
	}

	@Test
	void twoClosedGroupsOfWhomSomeAskAndOthersAnswerAreTwoCircles() {
		Graphs ties = new Graphs();
		for (int asks = 0; asks < 4; asks++) {
			for (int answers = 4; answers < 8; answers++) {
				ties.edge(asks, answers, 1).edge(8 + asks, 8 + answers, 1);
			}
		}
		assertEquals(groups(2, 8), Graphs.members(consensus(ties.list())));
	}

	/** Twelve around a table: each talks to the three on either side and to who sits opposite, 42 of 66 pairs. */
	@Test
	void oneGroupByItselfIsACircle() {
		EdgeList table = around(12, 1, 2, 3, 6);
		assertEquals(groups(1, 12), Graphs.members(consensus(table)));
		assertFalse(Certainty.of(table, consensus(table)).isTooMixed());
	}

	@Test
	void aClosedGroupThatIsLooselyTiedOrLargeIsNone() {
		Remainder loose = new Remainder(Graph.of(around(12, 1, 2)), List.of());
		assertFalse(loose.isCircle(loose.groups().getFirst()));
		assertEquals(List.of(), consensus(RandomGraph.of(30, 20, 1)));
	}

	@Test
	void whoIsInNoCircleIsGroupedByTheirTies() {
		Graph graph = Graph.of(new Graphs().clique(0, 3).edge(3, 4, 1).clique(4, 6).clique(7, 9).edge(10, 11, 1).list());
		Remainder remainder = new Remainder(graph, List.of(new Found(new int[] { 0, 1, 2, 3 }, 1)));
		List<int[]> groups = remainder.groups();
		assertEquals(List.of(List.of(4, 5, 6), List.of(7, 8, 9)), Graphs.members(groups.stream().map(one -> new Found(one, 1)).toList()));
		assertFalse(remainder.isCircle(groups.get(0)), "somebody outside is tied to it");
		assertTrue(remainder.isCircle(groups.get(1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void weightsMayBeAsLargeAsNumbersGo(String relative) {
		EdgeList edges = new Graphs().clique(0, 4).clique(5, 9).edge(0, 1, 1e308).edge(1, 2, 1e308).edge(5, 6, 1.7e308).edge(4, 5, 1e-300).list();
		List<Found> found = new ConsensusMethod().find(edges, Parameters.create(ConsensusParameters.class, Map.of("relative", relative)), Progress.NONE);
		assertTrue(found.stream().allMatch(one -> Double.isFinite(one.stability())));
	}

	private static EdgeList around(int people, int... apart) {
		Graphs ties = new Graphs();
		for (int a = 0; a < people; a++) {
			for (int step : apart) {
				if (2 * step < people || a < step) {
					ties.edge(a, (a + step) % people, 1);
				}
			}
		}
		return ties.list();
	}

	private static List<List<Integer>> groups(int groups, int people) {
		return IntStream.range(0, groups).mapToObj(group -> IntStream.range(group * people, (group + 1) * people).boxed().toList()).toList();
	}

	private static List<Found> consensus(EdgeList edges) {
		return new ConsensusMethod().find(edges, Parameters.defaults(ConsensusParameters.class), Progress.NONE);
	}
}
