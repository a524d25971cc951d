package io.murmure.analysis.crises;

import java.time.Instant;
import java.util.Comparator;

/**
 * A post on its way through the replay.
 *
 * @param heat in [0, 1]
 * @param asks whether it asks the subject, or whoever answers for it
 */
record Said(long post, long channel, long author, Instant time, double heat, boolean asks) {

	static final Comparator<Said> IN_TIME = Comparator.comparing(Said::time).thenComparingLong(Said::post);

	boolean isHeated() {
		return heat >= Heat.HEATED;
	}
}
