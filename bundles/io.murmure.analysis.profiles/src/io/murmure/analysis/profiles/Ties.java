package io.murmure.analysis.profiles;

import java.util.Arrays;

import io.murmure.core.community.EdgeList;

/** Whether one person ever turned to another. O(log ties) a question. */
final class Ties {

	private final EdgeList directed;
	private final int[] begin;

	/** @param directed ordered by source, then target */
	Ties(EdgeList directed) {
		this.directed = directed;
		begin = new int[directed.nodes() + 1];
		for (int source : directed.source()) {
			begin[source + 1]++;
		}
		Arrays.parallelPrefix(begin, Integer::sum);
	}

	boolean has(int source, int target) {
		return Arrays.binarySearch(directed.target(), begin[source], begin[source + 1], target) >= 0;
	}
}
