package io.murmure.core.community;

/**
 * A weighted graph as three arrays of equal length, one entry an edge. Edges may repeat (weights add up) and are read as undirected;
 * self-loops are ignored.
 *
 * @param nodes  number of nodes; they are numbered from 0
 * @param weight positive
 */
public record EdgeList(int nodes, int[] source, int[] target, double[] weight) {

	public int size() {
		return source.length;
	}
}
