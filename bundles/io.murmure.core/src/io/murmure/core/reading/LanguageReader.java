package io.murmure.core.reading;

/** Tells in which language a text is written. */
public interface LanguageReader {

	Guess guess(String text);

	/**
	 * @param language   ISO 639-1, {@code und} when it cannot be told
	 * @param confidence in [0, 1]
	 */
	record Guess(String language, double confidence) {

		public static final Guess UNDETERMINED = new Guess("und", 0);

		private static final double SURE = 0.8;

		/** Whether a decision may rest on it. */
		public boolean sure() {
			return confidence >= SURE;
		}
	}
}
