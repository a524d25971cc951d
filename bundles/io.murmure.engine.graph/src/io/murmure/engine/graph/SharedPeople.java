package io.murmure.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart a community that is two circles with one person in common.
 *
 * <p>CPM keeps two small cliques of {@code s} nodes that share one together when the resolution is below {@code 1 / s}. Here they are told
 * by structure: blocks of at least four nodes with at least half of all ties are circles of their own, the node between them belongs to
 * both, and every other node goes with the circle that it is nearest to. O(edges) for all communities.
 */
final class SharedPeople {

	private static final int SMALLEST = 4;
	private static final double DENSE = 0.5;
	private static final int NOWHERE = -1;

	private final Graph graph;
	private final Blocks blocks;
	private final int[] circle;
	private final int[] mark;
	private int marks;

	SharedPeople(Graph graph) {
		this.graph = graph;
		blocks = new Blocks(graph);
		circle = new int[graph.nodes()];
		mark = new int[graph.nodes()];
	}

	/** @return the circles of a community, each in ascending order; the community itself when it is one */
	List<int[]> circles(int[] members) {
		if (members.length < 2 * SMALLEST - 1) {
			return List.of(members);
		}
		List<int[]> dense = blocks.among(members).stream().filter(this::isDense).toList();
		return dense.size() < 2 ? List.of(members) : around(dense, members);
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

	private List<int[]> around(List<int[]> dense, int[] members) {
		marks++;
		for (int v : members) {
			mark[v] = marks;
			circle[v] = NOWHERE;
		}
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
				if (mark[u] == marks && circle[u] == NOWHERE) {
					circle[u] = circle[v];
					circles.get(circle[v]).add(u);
					open.add(u);
				}
			}
		}
		return circles.stream().map(nodes -> nodes.stream().mapToInt(Integer::intValue).sorted().toArray()).toList();
	}
}
