package io.murmure.core.reading;

import io.murmure.core.privacy.Pseudonyms;
import io.murmure.core.reading.LanguageReader.Guess;

/** A text to read, with its language: calibration and thresholds of a model may differ by language. */
public record Utterance(String text, Guess language) {

	/** What a pseudonym reads as: the word for a person in the texts that models learn from. */
	private static final String PERSON = "@user";

	/** A stored post, in which all pseudonyms read alike. */
	public static Utterance ofPost(String text, Guess language) {
		return new Utterance(Pseudonyms.alike(text, PERSON), language);
	}

	/** In a language that is known for sure, as an ISO 639-1 code. */
	public static Utterance in(String language, String text) {
		return new Utterance(text, new Guess(language, 1));
	}

	/** In a language that nobody told. */
	public static Utterance of(String text) {
		return new Utterance(text, Guess.UNDETERMINED);
	}
}
