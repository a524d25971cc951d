package io.murmure.analysis.topics;

import java.util.List;
import java.util.Optional;

import io.murmure.engine.topics.ClassTerms.Term;
import io.murmure.lib.words.Lemma;

/**
 * What a topic is called: its best words.
 *
 * @param people the fewest people who used one of them, 0 without words
 */
record Label(String text, int people) {

	private static final String BETWEEN = " · ";
	private static final int WORDS = 3;

	/** Of the words that enough people use, otherwise of those that several share. */
	static Label of(List<Term> terms, int enough) {
		List<Term> told = terms.stream().filter(term -> term.people() >= enough).toList();
		return join((told.isEmpty() ? terms : told).stream().limit(WORDS).toList());
	}

	/** The label that a topic had, as it was written, as long as all its words still set it apart. */
	static Optional<Label> kept(String label, List<Term> terms) {
		if (label == null || label.isEmpty()) {
			return Optional.empty();
		}
		int people = Integer.MAX_VALUE;
		for (String word : label.split(BETWEEN)) {
			Optional<Term> still = terms.stream().filter(term -> Lemma.of(term.form()).equals(Lemma.of(word))).findFirst();
			if (still.isEmpty()) {
				return Optional.empty();
			}
			people = Math.min(people, still.get().people());
		}
		return Optional.of(new Label(label, people));
	}

	private static Label join(List<Term> words) {
		return new Label(String.join(BETWEEN, words.stream().map(Term::form).toList()), words.stream().mapToInt(Term::people).min().orElse(0));
	}
}
