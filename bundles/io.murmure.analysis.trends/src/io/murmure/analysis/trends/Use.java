package io.murmure.analysis.trends;

/**
 * A term in a post.
 *
 * @param day  day number since 1970 in the study's zone
 * @param time microseconds since 1970
 * @param form the term as it was written
 */
record Use(long post, long author, long day, long time, String form) {
}
