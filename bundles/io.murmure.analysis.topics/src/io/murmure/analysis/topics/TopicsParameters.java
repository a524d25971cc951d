package io.murmure.analysis.topics;

import io.murmure.core.parameter.Parameter;

/**
 * How topics are found.
 *
 * @param posts that a topic has at least; 0 for a number that grows with the study
 * @param share of the vote of its neighbours that a post between topics needs to be put into one
 * @param renew share of new posts from which on topics are found anew; below it new posts join those that there are
 * @param seed  of the layout
 */
public record TopicsParameters(
		@Parameter(value = "0", min = 0, max = 10000) int posts,
		@Parameter(value = "0.5", min = 0.05, max = 1) double share,
		@Parameter(value = "0.2", min = 0, max = 1) double renew,
		@Parameter(value = "1") long seed) {

	private static final double ROOTS = 3;
	private static final int FEWEST = 6;
	private static final int MOST = 60;
	/** Which way of finding topics this is: those of another are found anew. */
	private static final int WAY = 2;

	/** A third of the square root of all posts, from {@value #FEWEST} to {@value #MOST}: few posts make few topics, many posts no hundreds. */
	int least(int all) {
		return posts > 1 ? posts : (int) Math.max(FEWEST, Math.min(MOST, Math.round(Math.sqrt(all) / ROOTS)));
	}

	/** What topics were found with: others do not fit them. */
	String settings(int length) {
		return "way=" + WAY + " posts=" + posts + " share=" + share + " seed=" + seed + " length=" + length;
	}
}
