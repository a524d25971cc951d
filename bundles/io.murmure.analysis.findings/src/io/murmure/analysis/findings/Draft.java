package io.murmure.analysis.findings;

import java.util.List;
import java.util.Optional;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Strength;

/**
 * A finding before it has its place.
 *
 * @param key       what it is the finding of, the same from one analysis to the next
 * @param source    id of what it tells of in the table of its kind
 * @param about     how many people wrote what it is about, none where it does not say
 * @param firstSeen microseconds since 1970, like {@code told}
 * @param posts     the evidence, the most telling first
 */
record Draft(String kind, String key, long source, Finding finding, Optional<Long> about, Strength strength, long people, long firstSeen, long told, List<Long> posts) {

	/** What does not say what it is about in words of the posts. */
	Draft(String kind, String key, long source, Finding finding, Strength strength, long people, long firstSeen, long told, List<Long> posts) {
		this(kind, key, source, finding, Optional.empty(), strength, people, firstSeen, told, posts);
	}

	/** Says it where some may be told. */
	Draft about(Gist.About words) {
		return words.isNothing() ? this : new Draft(kind, key, source, finding.about(words.words()), Optional.of(words.people()), strength, people, firstSeen, told, posts);
	}
}
