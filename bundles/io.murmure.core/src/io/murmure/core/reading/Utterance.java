package io.murmure.core.reading;

import io.murmure.core.reading.LanguageReader.Guess;

/** A text to read, with its language: calibration and thresholds of a model may differ by language. */
public record Utterance(String text, Guess language) {

	/** In a language that is known for sure, as an ISO 639-1 code. */
	public static Utterance in(String language, String text) {
		return new Utterance(text, new Guess(language, 1));
	}

	/** In a language that nobody told. */
	public static Utterance of(String text) {
		return new Utterance(text, Guess.UNDETERMINED);
	}
}
