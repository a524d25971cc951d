package io.murmure.analysis.relays;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.murmure.lib.circles.PostIndex;

/**
 * Wordings that people use of their own accord, such as greetings and set phrases. A message comes to a place that does not have it yet; a formula is said again where it
 * was said before. Three words in a row are a formula's when at least {@value #CHOIR} people said them in a channel after somebody else had, and no fewer than the
 * channels in which they were said (a document frequency over people and places). Memory grows with the shingles of the texts that are added.
 */
final class Formulas {

	private static final int CHOIR = 3;

	/** Where three words were said, and by whom first; who said them after somebody else. */
	private static final class Use {
		private final Map<Integer, Long> first = new HashMap<>(2);
		private final Set<Long> choir = new HashSet<>(2);
	}

	private final Map<Long, Use> uses = new HashMap<>();

	/** @param texts the shingles of posts */
	static Formulas among(Map<Integer, long[]> texts, Collection<Integer> inTime, PostIndex posts) {
		Formulas formulas = new Formulas();
		inTime.stream().filter(post -> posts.channel(post) >= 0).forEach(post -> formulas.add(posts.channel(post), posts.author(post), texts.get(post)));
		return formulas;
	}

	private void add(int channel, long author, long[] shingles) {
		for (long shingle : shingles) {
			Use use = uses.computeIfAbsent(shingle, key -> new Use());
			Long first = use.first.putIfAbsent(channel, author);
			if (first != null && first != author) {
				use.choir.add(author);
			}
		}
	}

	/** What a text says of its own. */
	long[] without(long[] shingles) {
		return Arrays.stream(shingles).filter(shingle -> !isFormula(shingle)).toArray();
	}

	private boolean isFormula(long shingle) {
		Use use = uses.get(shingle);
		return use != null && use.choir.size() >= Math.max(CHOIR, use.first.size());
	}
}
