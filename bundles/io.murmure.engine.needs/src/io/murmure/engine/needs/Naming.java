package io.murmure.engine.needs;

import java.util.Collections;
import java.util.Set;

/**
 * What a text says is lacking.
 *
 * @param things that have one name in French and English
 * @param words  lemmas of others
 */
public record Naming(Set<String> things, Set<String> words) {

	/** One word is easily said by both. */
	private static final int SEVERAL = 2;

	public Naming {
		things = Set.copyOf(things);
		words = Set.copyOf(words);
	}

	/** Whether both name the same: a thing of both languages, or two words at least. O(words). */
	public boolean isOfTheSame(Naming other) {
		return !Collections.disjoint(things, other.things) || words.stream().filter(other.words::contains).limit(SEVERAL).count() == SEVERAL;
	}
}
