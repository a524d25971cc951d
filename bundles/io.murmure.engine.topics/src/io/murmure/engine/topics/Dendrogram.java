package io.murmure.engine.topics;

import java.util.Arrays;

/**
 * The joins of single linkage, from a minimum spanning tree. Nodes below {@link #points} are points, the others joins in the order of their distance, the last one holds all.
 * O(n log n), 24 bytes a point.
 */
final class Dendrogram {

	private final int points;
	private final int[] left;
	private final int[] right;
	private final int[] size;
	private final float[] distance;

	private Dendrogram(int points) {
		this.points = points;
		int joins = Math.max(0, points - 1);
		left = new int[joins];
		right = new int[joins];
		size = new int[joins];
		distance = new float[joins];
	}

	static Dendrogram of(SpanningTree tree) {
		Dendrogram dendrogram = new Dendrogram(tree.size() + 1);
		int[] parent = new int[2 * dendrogram.points - 1];
		Arrays.setAll(parent, node -> node);
		int join = 0;
		for (int edge : tree.shortestFirst()) {
			int one = root(parent, tree.one(edge));
			int other = root(parent, tree.other(edge));
			dendrogram.left[join] = Math.min(one, other);
			dendrogram.right[join] = Math.max(one, other);
			dendrogram.size[join] = dendrogram.size(one) + dendrogram.size(other);
			dendrogram.distance[join] = tree.distance(edge);
			parent[one] = dendrogram.points + join;
			parent[other] = dendrogram.points + join;
			join++;
		}
		return dendrogram;
	}

	private static int root(int[] parent, int node) {
		int root = node;
		while (parent[root] != root) {
			parent[root] = parent[parent[root]];
			root = parent[root];
		}
		return root;
	}

	int points() {
		return points;
	}

	/** The node that holds all points. */
	int root() {
		return 2 * points - 2;
	}

	boolean isPoint(int node) {
		return node < points;
	}

	int left(int node) {
		return left[node - points];
	}

	int right(int node) {
		return right[node - points];
	}

	/** How far apart the two halves of a join are. */
	float distance(int node) {
		return distance[node - points];
	}

	int size(int node) {
		return isPoint(node) ? 1 : size[node - points];
	}

	/** The middle one of all distances. */
	float median() {
		return distance.length == 0 ? 0 : distance[distance.length / 2];
	}
}
