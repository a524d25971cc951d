package io.murmure.core.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model reads in one text.
 *
 * @param unread        why it was not read, when it was not; the rest is then empty
 * @param otherLanguage whether the text is in a language that the model was not trained on, so that its reading is a try
 * @param heads         by the name of the head
 * @param embedding     unit vector from the same forward pass; empty where the model gives none
 */
public record Reading(Optional<String> unread, boolean otherLanguage, Map<String, HeadReading> heads, float[] embedding) {

	/** The text has nothing in it. */
	public static final String EMPTY = "empty";

	/** The text has nothing but links or handles in it. */
	public static final String BARE = "only links or handles";

	/** The text is in a language that the model was not trained on. */
	public static final String OTHER_LANGUAGE = "language";

	private static final HeadReading NOTHING = new HeadReading(new float[0], List.of());

	/**
	 * What one head tells.
	 *
	 * @param probabilities in [0, 1], in the order of the head's labels
	 * @param told          labels whose probability passes the model's threshold for the language, strongest first
	 */
	public record HeadReading(float[] probabilities, List<String> told) {
	}

	public static Reading unread(String reason) {
		return new Reading(Optional.of(reason), reason.equals(OTHER_LANGUAGE), Map.of(), new float[0]);
	}

	/** Without probabilities where the model has no such head. */
	public HeadReading head(String name) {
		return heads.getOrDefault(name, NOTHING);
	}
}
