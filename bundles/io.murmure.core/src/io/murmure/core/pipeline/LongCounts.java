package io.murmure.core.pipeline;

/** Counts how often each 64-bit hash came, in an open-addressing table of 12 bytes a slot. */
final class LongCounts {

	private long[] keys = new long[1 << 12];
	private int[] counts = new int[1 << 12];
	private int size;

	/** @return how often the hash came before */
	int next(long hash) {
		if (size * 3L > keys.length * 2L) {
			grow();
		}
		int slot = slot(keys, counts, hash);
		if (counts[slot] == 0) {
			keys[slot] = hash;
			size++;
		}
		return counts[slot]++;
	}

	private static int slot(long[] keys, int[] counts, long hash) {
		int mask = keys.length - 1;
		int slot = (int) (hash ^ hash >>> 32) & mask;
		while (counts[slot] != 0 && keys[slot] != hash) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private void grow() {
		long[] largerKeys = new long[keys.length * 2];
		int[] largerCounts = new int[keys.length * 2];
		for (int i = 0; i < keys.length; i++) {
			if (counts[i] != 0) {
				int slot = slot(largerKeys, largerCounts, keys[i]);
				largerKeys[slot] = keys[i];
				largerCounts[slot] = counts[i];
			}
		}
		keys = largerKeys;
		counts = largerCounts;
	}
}
