package io.murmure.lib.circles;

import java.util.Arrays;

/** Gives each author a number from 0 in the order in which they are met. Open addressing; 24 bytes an author. */
public final class AuthorNumbers {

	private static final int ABSENT = -1;

	private long[] ids = new long[1024];
	private int[] slots = filled(4096);
	private int size;

	public int size() {
		return size;
	}

	public long id(int number) {
		return ids[number];
	}

	/** The author's number, a new one if need be. */
	public int numberOf(long id) {
		int slot = slot(id);
		if (slots[slot] == ABSENT) {
			if (size == ids.length) {
				grow();
				slot = slot(id);
			}
			ids[size] = id;
			slots[slot] = size++;
		}
		return slots[slot];
	}

	/** The author's number, or a negative one for somebody who was never met. */
	public int find(long id) {
		return slots[slot(id)];
	}

	private int slot(long id) {
		int slot = Hash.of(id) & slots.length - 1;
		while (slots[slot] != ABSENT && ids[slots[slot]] != id) {
			slot = slot + 1 & slots.length - 1;
		}
		return slot;
	}

	private void grow() {
		ids = Arrays.copyOf(ids, ids.length * 2);
		slots = filled(slots.length * 2);
		for (int number = 0; number < size; number++) {
			slots[slot(ids[number])] = number;
		}
	}

	private static int[] filled(int length) {
		int[] slots = new int[length];
		Arrays.fill(slots, ABSENT);
		return slots;
	}
}
