package io.murmure.lib.circles;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Things grouped by a number, each group between two offsets of {@code order}. O(things) to group; groups that are out of order are
 * sorted one by one.
 */
record Slices(int[] offset, int[] order) {

	/** @param group of each thing, from 0 to {@code groups - 1} */
	static Slices of(int[] group, int things, int groups) {
		int[] offset = new int[groups + 1];
		for (int i = 0; i < things; i++) {
			offset[group[i] + 1]++;
		}
		Arrays.parallelPrefix(offset, Integer::sum);
		int[] next = offset.clone();
		int[] order = new int[things];
		for (int i = 0; i < things; i++) {
			order[next[group[i]]++] = i;
		}
		return new Slices(offset, order);
	}

	/** Puts each group in order. */
	void sort(Comparator<Integer> comparator) {
		for (int g = 0; g + 1 < offset.length; g++) {
			if (!isSorted(offset[g], offset[g + 1], comparator)) {
				int[] sorted = Arrays.stream(order, offset[g], offset[g + 1]).boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
				System.arraycopy(sorted, 0, order, offset[g], sorted.length);
			}
		}
	}

	private boolean isSorted(int begin, int end, Comparator<Integer> comparator) {
		for (int i = begin + 1; i < end; i++) {
			if (comparator.compare(order[i - 1], order[i]) > 0) {
				return false;
			}
		}
		return true;
	}
}
