package io.murmure.lib.circles;

import java.util.Arrays;

/** Adds up amounts by a non-negative key. Open addressing; up to 48 bytes a key. */
public final class LongSums {

	private static final long ABSENT = -1;

	/** Takes one key with its sum. */
	public interface Visitor {
		void visit(long key, double sum);
	}

	private long[] keys = filled(1024);
	private double[] sums = new double[1024];
	private int size;

	public void add(long key, double amount) {
		int slot = slot(key);
		if (keys[slot] == ABSENT) {
			if (size >= keys.length / 3 * 2) {
				grow();
				slot = slot(key);
			}
			keys[slot] = key;
			size++;
		}
		sums[slot] += amount;
	}

	/** The sum of a key, 0 for one that was never met. */
	public double get(long key) {
		return sums[slot(key)];
	}

	public int size() {
		return size;
	}

	/** All keys in ascending order. */
	public long[] sortedKeys() {
		return Arrays.stream(keys).filter(key -> key != ABSENT).sorted().toArray();
	}

	public void forEach(Visitor visitor) {
		for (int slot = 0; slot < keys.length; slot++) {
			if (keys[slot] != ABSENT) {
				visitor.visit(keys[slot], sums[slot]);
			}
		}
	}

	private int slot(long key) {
		int slot = Hash.of(key) & keys.length - 1;
		while (keys[slot] != ABSENT && keys[slot] != key) {
			slot = slot + 1 & keys.length - 1;
		}
		return slot;
	}

	private void grow() {
		long[] oldKeys = keys;
		double[] oldSums = sums;
		keys = filled(oldKeys.length * 2);
		sums = new double[keys.length];
		for (int old = 0; old < oldKeys.length; old++) {
			if (oldKeys[old] != ABSENT) {
				int slot = slot(oldKeys[old]);
				keys[slot] = oldKeys[old];
				sums[slot] = oldSums[old];
			}
		}
	}

	private static long[] filled(int length) {
		long[] keys = new long[length];
		Arrays.fill(keys, ABSENT);
		return keys;
	}
}
