package io.murmure.core.reading;

/** Tells in which language a text is written. */
public interface LanguageReader {

	Guess guess(String text);

	/**
	 * @param language   ISO 639-1, {@code und} when it cannot be told
	 * @param confidence in [0, 1]
	 */
	record Guess(String language, double confidence) {
	}
}
