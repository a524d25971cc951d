package io.murmure.analysis.crises;

import java.time.Instant;

/**
 * A post that is heated.
 *
 * @param heat in [0, 1]
 */
record HeatedPost(long id, long author, Instant time, double heat) {
}
