package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Biconnected components: the largest sets of nodes that stay connected when any one node leaves. Two of them share one node at most.
 *
 * <p>J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Communications of the ACM 16 (1973), without
 * recursion, since a community may be a long chain. O(nodes + edges); memory 20 bytes a node.
 */
final class Blocks {

	private final Graph graph;
	private final int[] order;
	private final int[] low;
	private final int[] next;
	private final int[] path;
	private final int[] pending;

	private Blocks(Graph graph) {
		this.graph = graph;
		order = new int[graph.nodes()];
		low = new int[graph.nodes()];
		next = Arrays.copyOf(graph.offset(), graph.nodes());
		path = new int[graph.nodes()];
		pending = new int[graph.nodes()];
	}

	/** Those of at least two nodes. */
	static List<int[]> of(Graph graph) {
		Blocks search = new Blocks(graph);
		List<int[]> blocks = new ArrayList<>();
		int time = 0;
		for (int root = 0; root < graph.nodes(); root++) {
			if (search.order[root] == 0) {
				time = search.search(root, time, blocks);
			}
		}
		return blocks;
	}

	private int search(int root, int begin, List<int[]> blocks) {
		int time = begin;
		int depth = 0;
		int waiting = 0;
		path[0] = root;
		order[root] = low[root] = ++time;
		while (depth >= 0) {
			int v = path[depth];
			if (next[v] < graph.offset()[v + 1]) {
				int u = graph.neighbour()[next[v]++];
				if (order[u] == 0) {
					order[u] = low[u] = ++time;
					path[++depth] = u;
					pending[waiting++] = u;
				} else {
					low[v] = Math.min(low[v], order[u]);
				}
			} else if (--depth >= 0) {
				int parent = path[depth];
				low[parent] = Math.min(low[parent], low[v]);
				if (low[v] >= order[parent]) {
					int first = waiting - 1;
					while (pending[first] != v) {
						first--;
					}
					int[] block = Arrays.copyOfRange(pending, first, waiting + 1);
					block[block.length - 1] = parent;
					blocks.add(block);
					waiting = first;
				}
			}
		}
		return time;
	}
}
