package io.murmure.core.source;

import java.nio.charset.Charset;

/** Counts the lines of a text that are, in whole or in part, written in another encoding than the rest, and knows whether the last one ends inside a character. */
final class DecodingTrouble {

	private final Charset readAs;
	private long lines;
	private long first;
	private long column;
	private long last;
	private long brokenOff;
	private boolean told;

	/** @param readAs how what is in another encoding is read */
	DecodingTrouble(Charset readAs) {
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

	/** Tells, once, how many lines there are and where the first one stands, and where the text breaks off. */
	void tell(TextDamage.Told whom) {
		if (!told && lines > 0) {
			whom.at(first, "mixed-encoding", lines, first, column, readAs.name());
		}
		if (!told && brokenOff > 0) {
			whom.at(brokenOff, "broken-off", brokenOff);
		}
		told = true;
	}
}
