package io.murmure.engine.graph;

/**
 * The core number of each node: the largest {@code k} such that it is in a part of the graph where everybody has at least {@code k} ties
 * (S. B. Seidman, "Network structure and minimum degree", 1983), by taking away nodes of the smallest degree (V. Batagelj,
 * M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks", 2003). O(edges); 16 bytes a node.
 */
public final class Cores {

	private Cores() {
	}

	public static int[] of(Graph graph) {
		int nodes = graph.nodes();
		int[] degree = new int[nodes];
		int most = 0;
		for (int v = 0; v < nodes; v++) {
			degree[v] = graph.degree(v);
			most = Math.max(most, degree[v]);
		}
		int[] begin = new int[most + 2];
		for (int d : degree) {
			begin[d + 1]++;
		}
		for (int d = 0; d <= most; d++) {
			begin[d + 1] += begin[d];
		}
		int[] order = new int[nodes];
		int[] place = new int[nodes];
		int[] next = begin.clone();
		for (int v = 0; v < nodes; v++) {
			place[v] = next[degree[v]]++;
			order[place[v]] = v;
		}
		for (int v : order) {
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (degree[u] > degree[v]) {
					swap(order, place, u, order[begin[degree[u]]]);
					begin[degree[u]--]++;
				}
			}
		}
		return degree;
	}

	private static void swap(int[] order, int[] place, int one, int other) {
		int of = place[one];
		place[one] = place[other];
		place[other] = of;
		order[place[one]] = one;
		order[place[other]] = other;
	}
}
