package io.murmure.core.source;

import java.nio.charset.Charset;

/**
 * Counts the lines of a text that are, in whole or in part, written in another encoding than the rest, and knows whether that of the rest was guessed, and whether the last
 * line ends inside a character.
 */
final class DecodingTrouble {

	private final TextDecoding decoding;
	private final Charset readAs;
	private long lines;
	private long first;
	private long column;
	private long last;
	private long brokenOff;
	private boolean told;

	/** @param readAs how what is not written as {@code decoding} says is read */
	DecodingTrouble(TextDecoding decoding, Charset readAs) {
		this.decoding = decoding;
		this.readAs = readAs;
	}

	/**
	 * @param line from 1, not before those that were seen
	 * @param at   the column, from 1
	 */
	void see(long line, long at) {
		if (first == 0) {
			first = line;
			column = at;
		}
		lines += line == last ? 0 : 1;
		last = line;
	}

	/** @param line the last one */
	void breakOff(long line) {
		brokenOff = line;
	}

	/** Tells, once, what was guessed, how many lines there are and where the first one stands, and where the text breaks off. */
	void tell(TextDamage.Told whom) {
		if (!told && decoding.ground() == TextDecoding.Ground.GUESSED) {
			whom.at(0, "encoding-guessed", decoding.charset().name());
		}
		if (!told && lines > 0) {
			whom.at(first, "mixed-encoding", lines, first, column, readAs.name());
		}
		if (!told && brokenOff > 0) {
			whom.at(brokenOff, "broken-off", brokenOff);
		}
		told = true;
	}
}
