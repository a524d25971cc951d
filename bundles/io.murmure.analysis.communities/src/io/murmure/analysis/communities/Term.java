package io.murmure.analysis.communities;

/**
 * A term that sets a community apart.
 *
 * @param number of its lemma
 * @param word   the form that is used most
 * @param score  its c-TF-IDF
 * @param people distinct members who used it
 */
record Term(int number, String word, double score, int people) {

	Term by(int distinct) {
		return new Term(number, word, score, distinct);
	}
}
