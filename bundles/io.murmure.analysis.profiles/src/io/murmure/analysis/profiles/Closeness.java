package io.murmure.analysis.profiles;

import java.util.Arrays;

import io.murmure.lib.circles.Answers;

/**
 * How surely and how fast members answer one another.
 *
 * <p>Answered: the mean over members' posts of {@code 1 - prod (1 - p)} over the other members who turned to its author because of it, each with
 * certainty {@code p} (see {@link Answers}): the expected share of posts that a member answers. Response time: the median time to the first of
 * these, because waiting times have long tails. Both are our own definitions. O(answers to members).
 *
 * @param answered in [0, 1], NaN when nobody wrote
 * @param minutes  NaN when nothing was answered
 * @param posts    of members
 */
record Closeness(double answered, double minutes, long posts) {

	private static final double MICROS_A_MINUTE = 6e7;

	static Closeness of(Corpus corpus, int community) {
		double answered = 0;
		int posts = 0;
		double[] minutes = new double[16];
		int first = 0;
		for (long author : corpus.members().authors(community)) {
			for (int post : corpus.timeline().of(author)) {
				posts++;
				double missed = 1;
				long soonest = Long.MAX_VALUE;
				for (int a = corpus.answers().begin(post); a < corpus.answers().end(post); a++) {
					if (isMember(corpus, community, corpus.answers().author(a))) {
						missed *= 1 - corpus.answers().certainty(a);
						soonest = Math.min(soonest, corpus.answers().time(a));
					}
				}
				answered += 1 - missed;
				if (soonest < Long.MAX_VALUE) {
					if (first == minutes.length) {
						minutes = Arrays.copyOf(minutes, first * 2);
					}
					minutes[first++] = Math.max(0, soonest - corpus.posts().time(post)) / MICROS_A_MINUTE;
				}
			}
		}
		return new Closeness(posts == 0 ? Double.NaN : answered / posts, median(Arrays.copyOf(minutes, first)), posts);
	}

	static boolean isMember(Corpus corpus, int community, long author) {
		return Arrays.binarySearch(corpus.members().communities(author), community) >= 0;
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int half = values.length / 2;
		return values.length == 0 ? Double.NaN : values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
	}
}
