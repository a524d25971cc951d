package io.murmure.core.comparison;

/**
 * A measure on one side.
 *
 * @param value  in the unit of the measure's kind
 * @param n      the posts that it rests on; of a word, all words
 * @param people who wrote these
 */
public record Level(double value, long n, long people) {
}
