package io.murmure.analysis.crises;

import java.time.Instant;
import java.util.Comparator;

/**
 * A post that is heated.
 *
 * @param heat in [0, 1]
 */
record HeatedPost(long id, long author, Instant time, double heat) {

	/** As a replay meets them. */
	static final Comparator<HeatedPost> IN_TIME = Comparator.comparing(HeatedPost::time).thenComparing(HeatedPost::id);
}
