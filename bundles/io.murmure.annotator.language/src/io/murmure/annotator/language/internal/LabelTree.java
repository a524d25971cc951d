package io.murmure.annotator.language.internal;

import java.util.function.IntToDoubleFunction;

/** The Huffman tree over labels, most frequent first, that a fastText model with hierarchical softmax decides along. */
final class LabelTree {

	private final int leaves;
	private final int[] left;
	private final int[] right;

	private LabelTree(int leaves, int[] left, int[] right) {
		this.leaves = leaves;
		this.left = left;
		this.right = right;
	}

	/** @param counts frequencies, descending */
	static LabelTree of(long[] counts) {
		int leaves = counts.length;
		int nodes = 2 * leaves - 1;
		long[] weight = new long[nodes];
		java.util.Arrays.fill(weight, Long.MAX_VALUE / 4);
		System.arraycopy(counts, 0, weight, 0, leaves);
		int[] left = new int[nodes];
		int[] right = new int[nodes];
		int leaf = leaves - 1;
		int inner = leaves;
		for (int node = leaves; node < nodes; node++) {
			left[node] = leaf >= 0 && weight[leaf] < weight[inner] ? leaf-- : inner++;
			right[node] = leaf >= 0 && weight[leaf] < weight[inner] ? leaf-- : inner++;
			weight[node] = weight[left[node]] + weight[right[node]];
		}
		return new LabelTree(leaves, left, right);
	}

	/** @param score the model's score of an inner node, numbered from 0; positive prefers the right */
	double[] probabilities(IntToDoubleFunction score) {
		double[] reached = new double[2 * leaves - 1];
		reached[2 * leaves - 2] = 1;
		for (int node = 2 * leaves - 2; node >= leaves; node--) {
			double toRight = 1 / (1 + Math.exp(-score.applyAsDouble(node - leaves)));
			reached[left[node]] = reached[node] * (1 - toRight);
			reached[right[node]] = reached[node] * toRight;
		}
		return java.util.Arrays.copyOf(reached, leaves);
	}
}
