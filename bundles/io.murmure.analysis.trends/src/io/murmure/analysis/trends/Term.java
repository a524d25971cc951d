package io.murmure.analysis.trends;

import java.util.Comparator;
import java.util.Optional;

import io.murmure.lib.words.OrdinaryWords;

/**
 * What is watched: a word under its lemma, a hashtag, an address, or a topic by its id.
 *
 * @param key the same for all ways to write it
 */
record Term(Kind kind, String key) implements Comparable<Term> {

	private static final Comparator<Term> ORDER = Comparator.comparing(Term::kind).thenComparing(Term::key);

	/** As the tables write it, in lower case. */
	enum Kind {
		TOPIC, HASHTAG, LINK, WORD
	}

	static Term of(long topic) {
		return new Term(Kind.TOPIC, String.valueOf(topic));
	}

	/** The id of the topic that it is. */
	Optional<Long> topic() {
		return kind == Kind.TOPIC ? Optional.of(Long.valueOf(key)) : Optional.empty();
	}

	boolean isEveryday() {
		return kind == Kind.WORD && OrdinaryWords.isEveryday(key);
	}

	@Override
	public int compareTo(Term other) {
		return ORDER.compare(this, other);
	}
}
