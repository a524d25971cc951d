package io.murmure.analysis.crises;

/**
 * What one reason adds to the strength of a moment.
 *
 * @param weight  in natural logarithms of how unlikely it is
 * @param counted posts or people that make it
 * @param whole   of how many, 0 where they are a share of nothing
 * @param usual   how many there usually are, NaN where nothing is usual
 * @param people  who make it
 */
record Part(Reason reason, double weight, int counted, int whole, double usual, int people) {
}
