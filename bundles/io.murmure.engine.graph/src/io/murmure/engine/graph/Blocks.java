package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Biconnected components: the largest sets of nodes that stay connected when any one node leaves. Two of them share one node at most.
 *
 * <p>J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Communications of the ACM 16 (1973), without
 * recursion, since a community may be a long chain. O(edges of the nodes asked for); memory 20 bytes a node of the graph.
 */
final class Blocks {

	private final Graph graph;
	private final boolean[] inside;
	private final int[] order;
	private final int[] low;
	private final int[] next;
	private final int[] path;
	private final int[] pending;

	Blocks(Graph graph) {
		this.graph = graph;
		inside = new boolean[graph.nodes()];
		order = new int[graph.nodes()];
		low = new int[graph.nodes()];
		next = new int[graph.nodes()];
		path = new int[graph.nodes()];
		pending = new int[graph.nodes()];
	}

	/** The blocks of at least two nodes among these nodes alone. */
	List<int[]> among(int[] nodes) {
		for (int v : nodes) {
			inside[v] = true;
			order[v] = 0;
			next[v] = graph.offset()[v];
		}
		List<int[]> blocks = new ArrayList<>();
		int time = 0;
		for (int root : nodes) {
			if (order[root] == 0) {
				time = search(root, time, blocks);
			}
		}
		for (int v : nodes) {
			inside[v] = false;
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
				if (inside[u] && order[u] == 0) {
					order[u] = low[u] = ++time;
					path[++depth] = u;
					pending[waiting++] = u;
				} else if (inside[u]) {
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
