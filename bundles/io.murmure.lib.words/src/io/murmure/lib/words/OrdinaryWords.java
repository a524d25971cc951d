package io.murmure.lib.words;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that people always say: that they are said more may mean something, that they are new cannot be. */
public final class OrdinaryWords {

	private static final Set<String> OCCASIONS = lemmas("occasion-words.txt");
	private static final Set<String> EVERYDAY = lemmas("everyday-words.txt");

	private OrdinaryWords() {
	}

	/** Whether a word greets, thanks, wishes or says when: it comes and goes with the calendar. */
	public static boolean isOfAnOccasion(String lemma) {
		return OCCASIONS.contains(lemma);
	}

	/** @param word in any form, or its lemma */
	public static boolean isEveryday(String word) {
		String plain = word.toLowerCase(Locale.ROOT);
		return EVERYDAY.contains(plain) || EVERYDAY.contains(Lemma.of(plain));
	}

	private static Set<String> lemmas(String list) {
		return WordList.words(list).stream().map(Lemma::of).collect(Collectors.toUnmodifiableSet());
	}
}
