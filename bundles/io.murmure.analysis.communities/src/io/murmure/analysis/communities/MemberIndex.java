package io.murmure.analysis.communities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which communities, by number from 0, an author belongs to. */
final class MemberIndex {

	private static final int[] NONE = {};

	private final Map<Long, int[]> communities = new HashMap<>();

	/** @param authors the author ids of each community */
	MemberIndex(List<long[]> authors) {
		for (int c = 0; c < authors.size(); c++) {
			int[] one = {c};
			for (long author : authors.get(c)) {
				communities.merge(author, one, MemberIndex::joined);
			}
		}
	}

	int[] communities(long author) {
		return communities.getOrDefault(author, NONE);
	}

	private static int[] joined(int[] first, int[] second) {
		int[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}
}
