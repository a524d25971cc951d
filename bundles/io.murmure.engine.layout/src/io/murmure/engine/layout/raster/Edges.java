package io.murmure.engine.layout.raster;

import java.util.SplittableRandom;

/**
 * Ties in the order in which they are painted: shuffled, so that the first of them are a fair sample whatever the budget, and always the same.
 *
 * @param source node
 * @param target node
 * @param within whether a tie stays in its community; ties between communities are long and faint, otherwise they would cover what lies beneath
 * @param few    whether ties between communities are so few that they cover nothing: they are then drawn to be seen
 * @param begin  where the ties of each node begin in {@code ofNode}; one more than there are nodes
 * @param ofNode the ties of each node in turn, in their order
 */
public record Edges(int[] source, int[] target, boolean[] within, boolean few, int[] begin, int[] ofNode) {

	private static final int FEW = 300;


	/** @param community label of each node; nodes with the same label, if it is not negative, are of one community */
	public static Edges of(int[] source, int[] target, int[] community, long seed) {
		int size = source.length;
		int[] from = source.clone();
		int[] to = target.clone();
		SplittableRandom random = new SplittableRandom(seed);
		for (int e = size - 1; e > 0; e--) {
			int other = random.nextInt(e + 1);
			swap(from, e, other);
			swap(to, e, other);
		}
		boolean[] within = new boolean[size];
		int between = 0;
		int[] begin = new int[community.length + 1];
		for (int e = 0; e < size; e++) {
			within[e] = community[from[e]] >= 0 && community[from[e]] == community[to[e]];
			between += within[e] ? 0 : 1;
			begin[from[e] + 1]++;
			begin[to[e] + 1]++;
		}
		for (int v = 0; v < community.length; v++) {
			begin[v + 1] += begin[v];
		}
		int[] next = begin.clone();
		int[] ofNode = new int[2 * size];
		for (int e = 0; e < size; e++) {
			ofNode[next[from[e]]++] = e;
			ofNode[next[to[e]]++] = e;
		}
		return new Edges(from, to, within, between <= FEW, begin, ofNode);
	}

	private static void swap(int[] values, int one, int other) {
		int value = values[one];
		values[one] = values[other];
		values[other] = value;
	}

	int degree(int node) {
		return begin[node + 1] - begin[node];
	}

	public int size() {
		return source.length;
	}
}
