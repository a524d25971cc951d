package io.murmure.core.series;

/**
 * How surprising a point of a series is.
 *
 * @param expected    what was expected at that hour of that day
 * @param probability that an ordinary point surprises at least as much; 1 for the many that do not stand out
 * @param rarity      in [0, 1]: the probability that an ordinary day has no point as surprising
 * @param score       the rarity where a burst begins or clearly outgrows its beginning, 0 elsewhere: a burst is told once
 */
public record Surprise(double expected, double probability, double rarity, double score) {
}
