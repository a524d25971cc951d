package io.murmure.lib.circles;

import java.util.Arrays;
import java.util.Comparator;

/** The posts of each person in the order of time. O(posts log posts) to make; 12 bytes a post. */
public final class Timeline {

	private final PostIndex posts;
	private final AuthorNumbers authors = new AuthorNumbers();
	private final int[] offset;
	private final int[] place;

	public Timeline(PostIndex posts) {
		this.posts = posts;
		int[] author = new int[posts.size()];
		for (int p = 0; p < posts.size(); p++) {
			author[p] = authors.numberOf(posts.author(p));
		}
		Slices slices = Slices.of(author, posts.size(), authors.size());
		slices.sort(Comparator.<Integer>comparingLong(posts::time).thenComparingInt(p -> p));
		offset = slices.offset();
		place = slices.order();
	}

	/** The places of a person's posts, earliest first. */
	public int[] of(long author) {
		int number = authors.find(author);
		return number < 0 ? new int[0] : Arrays.copyOfRange(place, offset[number], offset[number + 1]);
	}

	/** The place of a person's last post at or before a time, or a negative number. */
	public int lastBefore(long author, long time) {
		int number = authors.find(author);
		if (number < 0) {
			return -1;
		}
		int low = offset[number];
		int high = offset[number + 1];
		while (low < high) {
			int middle = low + high >>> 1;
			if (posts.time(place[middle]) <= time) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low == offset[number] ? -1 : place[low - 1];
	}
}
