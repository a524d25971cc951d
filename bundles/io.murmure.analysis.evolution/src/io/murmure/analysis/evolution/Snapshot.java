package io.murmure.analysis.evolution;

/**
 * A community as it was in one window.
 *
 * @param id      from 1, through all windows
 * @param window  from 0
 * @param people  author ids, ascending
 */
record Snapshot(long id, int window, long[] people, double stability) {

	int size() {
		return people.length;
	}

	/** How many people two snapshots have in common. O(people). */
	static int shared(long[] one, long[] other) {
		int shared = 0;
		for (int i = 0, j = 0; i < one.length && j < other.length;) {
			if (one[i] == other[j]) {
				shared++;
				i++;
				j++;
			} else if (one[i] < other[j]) {
				i++;
			} else {
				j++;
			}
		}
		return shared;
	}

	static double jaccard(long[] one, long[] other) {
		int shared = shared(one, other);
		return shared / (double) (one.length + other.length - shared);
	}
}
