package io.murmure.core.analysis;

/**
 * Something that a report shows: a question in SQL over the documented views, and the form of its answer. The title stands in
 * the component's messages as {@code Name.figure.key}. Rows whose column {@code people} (distinct authors behind the row) is below the
 * disclosure threshold are withheld, so every figure has that column.
 */
public record Figure(String key, Form form, String sql) {

	/** How an answer is drawn. */
	public enum Form {
		/** Every column but {@code people} as text; {@code community_id} as the name of the circle, dates and times in the reader's language. */
		TABLE,
		/** First column a label, second a number. */
		BARS,
		/** First column a time, the next ones numbers. */
		LINES
	}
}
