package io.murmure.cli;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * The language in which everything is told, dates and numbers included: a reader of a third language gets English as it is written in
 * the reader's country, and not English sentences around months and digits of another language.
 */
final class SpokenLanguage {

	private static final Set<String> SPOKEN = Set.of("en", "fr");

	private SpokenLanguage() {
	}

	/** Speaks it from here on. */
	static void speak() {
		Locale.setDefault(near(Locale.getDefault()));
	}

	static Locale near(Locale wanted) {
		if (SPOKEN.contains(wanted.getLanguage())) {
			return wanted;
		}
		try {
			return new Locale.Builder().setLanguage(Locale.ENGLISH.getLanguage()).setRegion(wanted.getCountry()).build();
		} catch (IllformedLocaleException noCountry) {
			return Locale.ENGLISH;
		}
	}
}
