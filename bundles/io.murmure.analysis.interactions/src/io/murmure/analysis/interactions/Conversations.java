package io.murmure.analysis.interactions;

import java.util.Arrays;
import java.util.BitSet;

import io.murmure.lib.circles.PostIndex;

/**
 * Groups posts that were written to be read together, each group in the order of time.
 *
 * <p>In a channel where at least half of the posts answer another (a forum, a platform with threads), a conversation is a first post
 * with all that hangs below it; in any other channel (a messenger's group) it is the channel. O(posts log posts); 20 bytes a post.
 */
final class Conversations {

	private static final double THREADED = 0.5;
	/** Where climbing ends in the circles that a broken source may have. */
	private static final int DEEPEST = 64;

	/** Takes one conversation. */
	interface Visitor {
		/** @param places of its posts, in the order of time; {@code threaded} tells threads from channels */
		void visit(int[] places, boolean threaded);
	}

	private final PostIndex posts;

	Conversations(PostIndex posts) {
		this.posts = posts;
	}

	void forEach(Visitor visitor) {
		BitSet threaded = threaded();
		int[] roots = roots();
		int[] conversation = new int[posts.size()];
		int[] starts = new int[posts.channels() + posts.size() + 1];
		for (int p = 0; p < posts.size(); p++) {
			int channel = posts.channel(p);
			conversation[p] = channel < 0 ? -1 : threaded.get(channel) ? posts.channels() + roots[p] : channel;
			if (channel >= 0) {
				starts[conversation[p] + 1]++;
			}
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		int[] places = new int[starts[starts.length - 1]];
		int[] next = Arrays.copyOf(starts, starts.length - 1);
		for (int p = 0; p < posts.size(); p++) {
			if (conversation[p] >= 0) {
				places[next[conversation[p]]++] = p;
			}
		}
		for (int c = 0; c + 1 < starts.length; c++) {
			if (starts[c + 1] - starts[c] > 1) {
				visitor.visit(inTime(Arrays.copyOfRange(places, starts[c], starts[c + 1])), c >= posts.channels());
			}
		}
	}

	private BitSet threaded() {
		int[] all = new int[posts.channels()];
		int[] answers = new int[posts.channels()];
		for (int p = 0; p < posts.size(); p++) {
			if (posts.channel(p) >= 0) {
				all[posts.channel(p)]++;
				answers[posts.channel(p)] += posts.answered(p) >= 0 ? 1 : 0;
			}
		}
		BitSet threaded = new BitSet();
		for (int c = 0; c < all.length; c++) {
			threaded.set(c, answers[c] >= THREADED * all[c]);
		}
		return threaded;
	}

	/** The first post above each. Answers mostly follow what they answer, so most roots are known when they are needed. */
	private int[] roots() {
		int[] roots = new int[posts.size()];
		for (int p = 0; p < roots.length; p++) {
			int up = above(p);
			roots[p] = up < 0 ? p : up < p ? roots[up] : climb(up);
		}
		return roots;
	}

	private int climb(int post) {
		int top = post;
		int up = above(post);
		for (int depth = 0; up >= 0 && depth < DEEPEST; depth++) {
			top = up;
			up = above(up);
		}
		return top;
	}

	private int above(int post) {
		int up = posts.answered(post);
		return up >= 0 && posts.channel(up) == posts.channel(post) ? up : -1;
	}

	/** Sorts by seconds since the first, then by id. */
	private int[] inTime(int[] places) {
		long first = Long.MAX_VALUE;
		for (int place : places) {
			first = Math.min(first, posts.time(place));
		}
		long[] keys = new long[places.length];
		for (int i = 0; i < places.length; i++) {
			long seconds = Math.min((posts.time(places[i]) - first) / 1_000_000, Integer.MAX_VALUE);
			keys[i] = seconds << 32 | places[i];
		}
		Arrays.sort(keys);
		for (int i = 0; i < places.length; i++) {
			places[i] = (int) keys[i];
		}
		return places;
	}
}
