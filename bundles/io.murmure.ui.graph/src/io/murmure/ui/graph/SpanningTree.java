package io.murmure.ui.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import io.murmure.ui.graph.GraphLayout.Tie;

/**
 * The ties that a layout of levels can use: of a dense graph the strongest that hold it together (J. B. Kruskal, 1956), each leading away from the node that is tied most; parts of
 * their own hang on that node, too. O(ties log ties).
 */
final class SpanningTree {

	private SpanningTree() {
	}

	/** @param directed begin with the node from which most goes out, not with the one that is tied most */
	static List<Tie> of(int nodes, List<Tie> ties, boolean directed) {
		int[] parent = new int[nodes];
		Arrays.setAll(parent, node -> node);
		List<List<Tie>> tree = new ArrayList<>();
		double[] weight = new double[nodes];
		for (int node = 0; node < nodes; node++) {
			tree.add(new ArrayList<>());
		}
		for (Tie tie : ties.stream().sorted(Comparator.comparingDouble(one -> -one.strength())).toList()) {
			weight[tie.from()] += tie.strength();
			weight[tie.to()] += directed ? 0 : tie.strength();
			int one = root(parent, tie.from());
			int other = root(parent, tie.to());
			if (one != other) {
				parent[one] = other;
				tree.get(tie.from()).add(tie);
				tree.get(tie.to()).add(tie);
			}
		}
		return outward(nodes, tree, weight);
	}

	private static int root(int[] parent, int node) {
		int at = node;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	private static List<Tie> outward(int nodes, List<List<Tie>> tree, double[] weight) {
		List<Integer> heaviest = new ArrayList<>();
		for (int node = 0; node < nodes; node++) {
			heaviest.add(node);
		}
		heaviest.sort(Comparator.comparingDouble(node -> -weight[node]));
		boolean[] seen = new boolean[nodes];
		List<Tie> outward = new ArrayList<>();
		for (int begin : heaviest) {
			if (seen[begin]) {
				continue;
			}
			if (begin != heaviest.getFirst()) {
				outward.add(new Tie(heaviest.getFirst(), begin, 0));
			}
			Deque<Integer> next = new ArrayDeque<>(List.of(begin));
			seen[begin] = true;
			while (!next.isEmpty()) {
				int node = next.poll();
				for (Tie tie : tree.get(node)) {
					int other = tie.from() == node ? tie.to() : tie.from();
					if (!seen[other]) {
						seen[other] = true;
						outward.add(new Tie(node, other, tie.strength()));
						next.add(other);
					}
				}
			}
		}
		return outward;
	}
}
