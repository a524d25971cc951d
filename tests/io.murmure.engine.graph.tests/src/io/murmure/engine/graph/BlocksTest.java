package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BlocksTest {

	@Test
	void twoTrianglesJoinedByAnEdgeAreThreeBlocks() {
		Graph graph = Graph.of(new Graphs().clique(0, 2).edge(2, 3, 1).clique(3, 5).list());
		assertEquals(Set.of(List.of(0, 1, 2), List.of(2, 3), List.of(3, 4, 5)), blocks(graph));
		assertEquals(Set.of(List.of(0, 1, 2), List.of(2, 3)), blocks(Subgraph.among(new int[] {0, 1, 2, 3}, graph)));
	}

	@Test
	void aChainOfAHundredThousandIsNoTrouble() {
		Graphs chain = new Graphs();
		IntStream.range(0, 100_000).forEach(v -> chain.edge(v, v + 1, 1));
		assertEquals(100_000, Blocks.of(Graph.of(chain.list())).size());
	}

	private static Set<List<Integer>> blocks(Graph graph) {
		return Blocks.of(graph).stream().map(block -> Arrays.stream(block).sorted().boxed().toList()).collect(Collectors.toSet());
	}
}
