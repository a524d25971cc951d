package io.murmure.core.reading;

/**
 * How a model shall read.
 *
 * @param otherLanguages whether texts in languages that the model was not trained on are read all the same, and marked
 */
public record ReadingOptions(Precision precision, boolean otherLanguages) {

	/** The fastest precision that reads as well; other languages stay unread. */
	public static final ReadingOptions DEFAULT = new ReadingOptions(Precision.AUTO, false);
}
