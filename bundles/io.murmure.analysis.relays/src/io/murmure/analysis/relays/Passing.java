package io.murmure.analysis.relays;

import java.util.Arrays;

import io.murmure.lib.circles.PostIndex;

/** From which earlier post each post has its message, if it passes one on. The first who says so is believed. 13 bytes a post. */
final class Passing {

	private static final int NONE = -1;

	private final PostIndex posts;
	private final int[] from;
	private final byte[] kind;
	private final double[] similarity;

	Passing(PostIndex posts) {
		this.posts = posts;
		from = new int[posts.size()];
		kind = new byte[posts.size()];
		similarity = new double[posts.size()];
		Arrays.fill(from, NONE);
	}

	/** Notes that a post passes on what an earlier one says; somebody who repeats themselves in one place does not. */
	void add(int post, int earlier, Kind how, double alike) {
		boolean elsewhere = posts.author(post) != posts.author(earlier) || posts.channel(post) != posts.channel(earlier);
		if (from[post] == NONE && elsewhere && isBefore(earlier, post)) {
			from[post] = earlier;
			kind[post] = (byte) how.ordinal();
			similarity[post] = alike;
		}
	}

	/** By time, then by place, so that nothing is passed on in a circle. */
	boolean isBefore(int one, int other) {
		return posts.time(one) < posts.time(other) || posts.time(one) == posts.time(other) && one < other;
	}

	boolean isPassedOn(int post) {
		return from[post] != NONE;
	}

	/** The place of the post that the message came from, or a negative number. */
	int from(int post) {
		return from[post];
	}

	Kind kind(int post) {
		return Kind.values()[kind[post]];
	}

	double similarity(int post) {
		return similarity[post];
	}

	/** The post in which a message began. */
	int origin(int post) {
		int first = post;
		while (from[first] != NONE) {
			first = from[first];
		}
		return first;
	}
}
