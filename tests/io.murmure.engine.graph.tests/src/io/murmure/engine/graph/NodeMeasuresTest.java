package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

/** On W. Zachary's karate club (1977); the values are those of igraph 1.0. */
class NodeMeasuresTest {

	private static final int[][] KARATE = {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 10}, {0, 11}, {0, 12}, {0, 13},
			{0, 17}, {0, 19}, {0, 21}, {0, 31}, {1, 2}, {1, 3}, {1, 7}, {1, 13}, {1, 17}, {1, 19}, {1, 21}, {1, 30}, {2, 3}, {2, 7}, {2, 8}, {2, 9},
			{2, 13}, {2, 27}, {2, 28}, {2, 32}, {3, 7}, {3, 12}, {3, 13}, {4, 6}, {4, 10}, {5, 6}, {5, 10}, {5, 16}, {6, 16}, {8, 30}, {8, 32}, {8, 33},
			{9, 33}, {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32}, {20, 33}, {22, 32}, {22, 33}, {23, 25},
			{23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25}, {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
			{29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}};

	private static Graph karate() {
		Graphs graphs = new Graphs();
		Arrays.stream(KARATE).forEach(edge -> graphs.edge(edge[0], edge[1], 1));
		return Graph.of(graphs.list());
	}

	@Test
	void clusteringIsTheMeanOverThoseWithTwoNeighbours() {
		assertEquals(0.5879305533, Clustering.mean(karate()), 1e-10);
		assertEquals(0, Clustering.mean(Graph.of(new Graphs().edge(0, 1, 1).list())));
	}

	@Test
	void coreNumbersAreThoseOfIgraph() {
		assertArrayEquals(new int[] {4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4},
				Cores.of(karate()));
	}

	@Test
	void betweennessOfAllSourcesIsExact() {
		double[] betweenness = Betweenness.of(karate(), 1000, 1, Progress.NONE);
		assertArrayEquals(new double[] {0.437635, 0.053937, 0.143657, 0.011909, 0.000631}, Arrays.copyOf(betweenness, 5), 1e-6);
		assertEquals(0.304075, betweenness[33], 1e-6);
	}

	@Test
	void sampledBetweennessFindsTheSameLeadersAndRepeats() {
		double[] sampled = Betweenness.of(karate(), 20, 7, Progress.NONE);
		assertArrayEquals(sampled, Betweenness.of(karate(), 20, 7, Progress.NONE));
		assertEquals(0.437635, sampled[0], 0.15);
		assertEquals(0.304075, sampled[33], 0.15);
	}

	@Test
	void participationIsNoneWithinOneCommunityAndHalfBetweenTwo() {
		Graph graph = Graph.of(new Graphs().edge(0, 1, 2).edge(0, 2, 1).edge(0, 3, 1).edge(3, 4, 1).list());
		int[][] communities = {{0}, {0}, {1}, {1}, {}};
		assertEquals(0.5, Participation.of(graph, 0, v -> communities[v]), 1e-12);
		assertEquals(0, Participation.of(graph, 1, v -> communities[v]), 1e-12);
		assertEquals(0, Participation.of(graph, 4, v -> new int[0]), 1e-12);
	}

	@Test
	void aSubgraphKeepsTheTiesAmongItsNodesAlone() {
		Graph graph = Subgraph.among(new int[] {33, 32, 0}, karate());
		assertEquals(1, graph.degree(0));
		assertEquals(1, graph.degree(1));
		assertEquals(0, graph.degree(2));
	}
}
