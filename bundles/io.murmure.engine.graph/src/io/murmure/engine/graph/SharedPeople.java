package io.murmure.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes apart a community that is two circles with one person in common.
 *
 * <p>CPM keeps two small cliques of {@code s} nodes that share one together when the resolution is below {@code 1 / s}. Here they are told
 * by structure: blocks of at least four nodes with at least half of all ties are circles of their own, the node between them belongs to
 * both, and every other node goes with the circle that it is nearest to. O(ties of the community) in time and memory.
 */
final class SharedPeople {

	private static final int SMALLEST = 4;
	private static final double DENSE = 0.5;
	private static final int NOWHERE = -1;

	/** The community alone. */
	private final Graph graph;
	private final int[] circle;
	/** The last block that a node was looked at in. */
	private final int[] mark;
	private int marks;

	private SharedPeople(Graph graph) {
		this.graph = graph;
		circle = new int[graph.nodes()];
		mark = new int[graph.nodes()];
	}

	/**
	 * @param members in ascending order
	 * @return the circles of the community, each in ascending order; the community itself when it is one
	 */
	static List<int[]> circles(int[] members, Graph graph) {
		if (members.length < 2 * SMALLEST - 1) {
			return List.of(members);
		}
		SharedPeople community = new SharedPeople(Subgraph.among(members, graph));
		List<int[]> dense = Blocks.of(community.graph).stream().filter(community::isDense).toList();
		return dense.size() < 2 ? List.of(members)
				: community.around(dense).stream().map(nodes -> nodes.stream().mapToInt(v -> members[v]).sorted().toArray()).toList();
	}

	private boolean isDense(int[] block) {
		if (block.length < SMALLEST) {
			return false;
		}
		marks++;
		for (int v : block) {
			mark[v] = marks;
		}
		long ends = 0;
		for (int v : block) {
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				ends += mark[graph.neighbour()[k]] == marks ? 1 : 0;
			}
		}
		return ends >= DENSE * block.length * (block.length - 1);
	}

	private List<List<Integer>> around(List<int[]> dense) {
		Arrays.fill(circle, NOWHERE);
		ArrayDeque<Integer> open = new ArrayDeque<>();
		List<List<Integer>> circles = new ArrayList<>();
		for (int c = 0; c < dense.size(); c++) {
			circles.add(new ArrayList<>());
			for (int v : dense.get(c)) {
				circles.get(c).add(v);
				if (circle[v] == NOWHERE) {
					circle[v] = c;
					open.add(v);
				}
			}
		}
		while (!open.isEmpty()) {
			int v = open.remove();
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (circle[u] == NOWHERE) {
					circle[u] = circle[v];
					circles.get(circle[v]).add(u);
					open.add(u);
				}
			}
		}
		return circles;
	}
}
