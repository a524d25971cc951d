package io.murmure.core.comparison;

/**
 * How much one side holds.
 *
 * @param days length of its time, cut to the time from which there are posts
 */
public record Totals(long posts, long people, double days) {
}
