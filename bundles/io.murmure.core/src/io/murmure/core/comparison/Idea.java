package io.murmure.core.comparison;

import java.time.Instant;

/** What is put to the test: something that was said, or a moment. */
public sealed interface Idea {

	/** A post that is there. */
	record OfPost(long id) implements Idea {
	}

	/** An address that was passed on, or a part of it; it comes to a circle when one of its people first shares it. */
	record OfLink(String link) implements Idea {
	}

	/** A word or phrase, in any case; it comes to a circle when one of its people first writes it. */
	record OfWord(String word) implements Idea {
	}

	/** Something that happened outside. */
	record OfDate(Instant moment) implements Idea {
	}
}
