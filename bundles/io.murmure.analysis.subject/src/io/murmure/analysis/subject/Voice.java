package io.murmure.analysis.subject;

import java.util.Comparator;

/**
 * What one post says of one name.
 *
 * @param author      who wrote it
 * @param time        microseconds since 1970
 * @param sentiment   -1 negative, 0 neutral, 1 positive
 * @param sure        probability of that sentiment, in [0, 1]
 * @param emotion     its place in {@link io.murmure.core.table.Tables#EMOTIONS}, or -1 for none
 * @param communities numbers of the author's communities
 */
record Voice(long post, long author, long time, int sentiment, double sure, int emotion, int[] communities) {

	static final Comparator<Voice> IN_TIME = Comparator.comparingLong(Voice::time).thenComparingLong(Voice::post);
}
