package io.murmure.engine.layout;

import java.util.Arrays;

/**
 * How strongly nodes draw each other, in compressed sparse rows: the neighbours of node {@code v} stand in {@code neighbour} from
 * {@code offset[v]} to {@code offset[v + 1]}. Memory: 4 bytes a node and 16 bytes an edge.
 *
 * @param neighbour every edge twice
 * @param pull      at the same places
 */
public record Ties(int[] offset, int[] neighbour, float[] pull) {

	/**
	 * The pull of an edge between communities. With 1, small communities dissolve in a force-directed picture; with this share the five nearest
	 * neighbours of nine nodes in ten are of their own community.
	 */
	public static final float BETWEEN = 0.05f;
	/** The label of a node that belongs to no community. */
	public static final int NONE = -1;

	/**
	 * Edges with the pull that makes communities visible. O(nodes + edges).
	 *
	 * @param weight    of each edge; heavy edges pull more, by their logarithm
	 * @param community label of each node, or {@link #NONE}
	 */
	public static Ties of(int[] source, int[] target, float[] weight, int[] community) {
		int nodes = community.length;
		float[] pull = new float[source.length];
		for (int e = 0; e < pull.length; e++) {
			int label = community[source[e]];
			boolean within = label != NONE && label == community[target[e]];
			pull[e] = (float) (1 + Math.log(Math.max(1, weight[e]))) * (within ? 1 : BETWEEN);
		}
		return of(nodes, source, target, pull);
	}

	static Ties of(int nodes, int[] source, int[] target, float[] pull) {
		int[] offset = new int[nodes + 1];
		for (int e = 0; e < source.length; e++) {
			if (source[e] != target[e]) {
				offset[source[e] + 1]++;
				offset[target[e] + 1]++;
			}
		}
		Arrays.parallelPrefix(offset, Math::addExact);
		int[] next = Arrays.copyOf(offset, nodes);
		int[] neighbour = new int[offset[nodes]];
		float[] pulls = new float[neighbour.length];
		for (int e = 0; e < source.length; e++) {
			if (source[e] != target[e]) {
				pulls[next[source[e]]] = pull[e];
				neighbour[next[source[e]]++] = target[e];
				pulls[next[target[e]]] = pull[e];
				neighbour[next[target[e]]++] = source[e];
			}
		}
		return new Ties(offset, neighbour, pulls);
	}

	/** The ties within groups alone. O(edges). */
	Ties within(int[] group) {
		int[] kept = new int[nodes() + 1];
		int[] to = new int[neighbour.length];
		float[] with = new float[neighbour.length];
		int size = 0;
		for (int v = 0; v < nodes(); v++) {
			for (int k = offset[v]; k < offset[v + 1]; k++) {
				if (group[v] == group[neighbour[k]]) {
					to[size] = neighbour[k];
					with[size++] = pull[k];
				}
			}
			kept[v + 1] = size;
		}
		return new Ties(kept, Arrays.copyOf(to, size), Arrays.copyOf(with, size));
	}

	public int nodes() {
		return offset.length - 1;
	}

	public int degree(int node) {
		return offset[node + 1] - offset[node];
	}
}
