package io.murmure.lib.exports;

import io.murmure.core.source.LineReader;

/** Words that stand on several lines, or on one that comes in pieces, put together up to a length that no message has. */
public final class GatheredText {

	private static final int LONGEST = 1 << 22;

	private final StringBuilder text = new StringBuilder();
	private boolean cut;

	/** @param first what stands on the line that they begin on */
	public GatheredText(String first) {
		append(first);
	}

	/** Goes on with what the reader stands on: a line, or a piece of the one before. */
	public void goOn(LineReader lines) {
		if (!lines.goesOn()) {
			append("\n");
		}
		append(lines.line());
	}

	/** True when they were longer than what is kept of them. */
	public boolean cut() {
		return cut;
	}

	private void append(String more) {
		int room = Math.min(more.length(), LONGEST - text.length());
		cut |= room < more.length();
		text.append(more, 0, room > 0 && Character.isHighSurrogate(more.charAt(room - 1)) && room < more.length() ? room - 1 : room);
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
