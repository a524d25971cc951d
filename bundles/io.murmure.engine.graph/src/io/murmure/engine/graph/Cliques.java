package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.function.Consumer;

import io.murmure.core.progress.Progress;

/**
 * All cliques of {@code k} nodes, each once: nodes are put in the order of their core numbers, and cliques are grown forwards only (N. Chiba,
 * T. Nishizeki, "Arboricity and subgraph listing algorithms", 1985). O(edges x degeneracy^(k - 2)).
 */
final class Cliques {

	private final int[][] forwards;
	private final int k;
	private final Progress progress;

	Cliques(Graph graph, int k, Progress progress) {
		this.k = k;
		this.progress = progress;
		int[] core = Cores.of(graph);
		forwards = new int[graph.nodes()][];
		for (int v = 0; v < graph.nodes(); v++) {
			int node = v;
			forwards[v] = Arrays.stream(graph.neighbour(), graph.offset()[v], graph.offset()[v + 1])
					.filter(u -> core[u] > core[node] || core[u] == core[node] && u > node).sorted().toArray();
		}
	}

	/** @param action takes the nodes in ascending order */
	void forEach(Consumer<int[]> action) {
		int[] clique = new int[k];
		for (int v = 0; v < forwards.length; v++) {
			progress.check();
			clique[0] = v;
			grow(clique, 1, forwards[v], action);
		}
	}

	private void grow(int[] clique, int size, int[] candidates, Consumer<int[]> action) {
		if (size == k) {
			int[] sorted = clique.clone();
			Arrays.sort(sorted);
			action.accept(sorted);
			return;
		}
		for (int node : candidates) {
			clique[size] = node;
			grow(clique, size + 1, size + 1 == k ? candidates : common(candidates, forwards[node]), action);
		}
	}

	private static int[] common(int[] one, int[] other) {
		int[] common = new int[Math.min(one.length, other.length)];
		int size = 0;
		for (int i = 0, j = 0; i < one.length && j < other.length;) {
			if (one[i] == other[j]) {
				common[size++] = one[i];
				i++;
				j++;
			} else if (one[i] < other[j]) {
				i++;
			} else {
				j++;
			}
		}
		return Arrays.copyOf(common, size);
	}
}
