package io.murmure.analysis.communities;

/**
 * A word that sets a community apart.
 *
 * @param score  its c-TF-IDF
 * @param people distinct members who said it
 */
record Term(String word, double score, int people) {
}
