package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.murmure.analysis.trends.Tallies.Post;

/** The posts of a series in the order of time, cut into the slots that have some. Memory: a reference a post, 16 bytes a slot; most slots of most series hold one post. */
final class Slots {

	private final List<Post> posts = new ArrayList<>();
	private long[] slots = new long[1];
	/** How many posts lie in a slot and all before it. */
	private int[] ends = new int[1];
	private int size;
	/** By the place of a slot, 0 where nobody asked yet: what all series of a circle are held against. */
	private int[] people = {};

	/** @param slot one before that of an earlier call counts with it: a clock was set back by less than an hour */
	void add(long slot, Post post) {
		if (size == 0 || slots[size - 1] < slot) {
			if (size == slots.length) {
				int length = size + (size >> 1) + 1;
				slots = Arrays.copyOf(slots, length);
				ends = Arrays.copyOf(ends, length);
			}
			slots[size++] = slot;
		}
		posts.add(post);
		ends[size - 1] = posts.size();
	}

	boolean has(long slot) {
		return Arrays.binarySearch(slots, 0, size, slot) >= 0;
	}

	List<Post> at(long slot) {
		return between(slot, slot);
	}

	/** Both slots are counted. */
	List<Post> between(long from, long to) {
		return posts.subList(before(from), before(to + 1));
	}

	private int before(long slot) {
		int place = place(slot);
		return place == 0 ? 0 : ends[place - 1];
	}

	/** How many slots there are before one. */
	private int place(long slot) {
		int found = Arrays.binarySearch(slots, 0, size, slot);
		return found < 0 ? -found - 1 : found;
	}

	/** How many people wrote in a slot. */
	int people(long slot) {
		if (!has(slot)) {
			return 0;
		}
		people = people.length < size ? Arrays.copyOf(people, size) : people;
		int place = place(slot);
		people[place] = people[place] == 0 ? Tallies.people(at(slot)) : people[place];
		return people[place];
	}

	/** How many posts each slot has. */
	SortedMap<Long, Integer> counts() {
		SortedMap<Long, Integer> counts = new TreeMap<>();
		for (int place = 0; place < size; place++) {
			counts.put(slots[place], ends[place] - (place == 0 ? 0 : ends[place - 1]));
		}
		return counts;
	}
}
