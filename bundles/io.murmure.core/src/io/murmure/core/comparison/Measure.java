package io.murmure.core.comparison;

/**
 * What is compared.
 *
 * @param name an emotion, sentiment or need of {@link io.murmure.core.table.Tables}, or a word; empty for the volume
 */
public record Measure(Kind kind, String name) {

	/** Kinds in the order in which they are shown; each says what a {@link Level} and a {@link Contrast} of it hold. */
	public enum Kind {
		/** Posts a day; the difference in posts a day. */
		VOLUME,
		/** The share in [0, 1] of posts in which an emotion was told; the difference of shares. */
		EMOTION,
		/** The share of posts whose sentiment was read; the difference of shares. */
		SENTIMENT,
		/** The share of posts whose needs were read; the difference of shares. */
		NEED,
		/** Uses in a thousand words; the difference is a ratio of log-odds with a prior, 0 for none. */
		WORD
	}

	public static final Measure VOLUME = new Measure(Kind.VOLUME, "");

	public boolean isWord() {
		return kind == Kind.WORD;
	}
}
