package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.murmure.core.community.EdgeList;

class GraphTest {

	@Test
	void repeatedEdgesAddUpInBothDirectionsAndSelfLoopsAreLeftOut() {
		Graph graph = Graph.of(new Graphs().edge(0, 1, 2).edge(1, 0, 3).edge(1, 1, 9).edge(1, 2, 1).nodes(4).list());
		assertEquals(4, graph.nodes());
		assertArrayEquals(new int[] {0, 1, 3, 4, 4}, graph.offset());
		assertEquals(5, graph.strength(0));
		assertEquals(6, graph.strength(1));
		assertEquals(0, graph.degree(3));
	}

	@Test
	void relativeWeightsOfAnUnweightedGraphAreOne() {
		Graph graph = TieScale.relative(Graph.of(new Graphs().clique(0, 3).edge(3, 4, 1).nodes(6).list()));
		for (double weight : graph.weight()) {
			assertEquals(1, weight, 1e-12);
		}
	}

	@Test
	void relativeWeightsDoNotDependOnTheUnit() {
		double[] small = TieScale.relative(Graph.of(new Graphs().edge(0, 1, 1).edge(1, 2, 5).list())).weight();
		double[] large = TieScale.relative(Graph.of(new Graphs().edge(0, 1, 1000).edge(1, 2, 5000).list())).weight();
		assertArrayEquals(small, large, 1e-12);
	}

	@Test
	void weightsThatCannotBeAddedUpAreMadeSmaller() {
		Graph graph = Graph.of(new Graphs().edge(0, 1, 1e308).edge(1, 0, 1e308).edge(1, 2, 5e307).edge(2, 3, Double.MIN_VALUE).list());
		assertEquals(Math.scalb(1.25e308, -39), graph.strength(1), 1e290);
		assertTrue(Arrays.stream(graph.weight()).allMatch(weight -> weight > 0 && Double.isFinite(weight)));
	}

	@Test
	void eachEdgeIsListedOnce() {
		EdgeList edges = Graph.of(new Graphs().edge(2, 0, 2).edge(0, 1, 3).edge(1, 0, 1).list()).edges();
		assertArrayEquals(new int[] { 0, 0 }, edges.source());
		assertArrayEquals(new int[] { 2, 1 }, edges.target());
		assertArrayEquals(new double[] { 2, 4 }, edges.weight());
	}
}
