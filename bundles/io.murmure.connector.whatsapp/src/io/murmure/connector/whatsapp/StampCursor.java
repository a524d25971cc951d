package io.murmure.connector.whatsapp;

/** A place in a line, and what can be read or passed over there: numbers in any script's digits, blanks and marks. Not safe for several threads. */
final class StampCursor {

	String line = "";
	int at;

	/** The number that was read last, and how many digits it had. */
	int number;
	int digits;

	void startOf(String text) {
		line = text;
		at = 0;
	}

	/** What may stand within a date or between it and the time, and says nothing. */
	static boolean isFiller(char c) {
		return Glyphs.isSpace(c) || Glyphs.isMark(c) || c == '.' || c == '\u05F4' || c == '"' || c == '\'';
	}

	static boolean isCombining(char c) {
		int type = Character.getType(c);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/** Reads a number into {@link #number}; false when there is none, or one of more digits than {@code most}. */
	boolean readNumber(int most) {
		number = 0;
		digits = 0;
		for (int d = digit(current()); d >= 0; d = digit(current())) {
			number = number * 10 + d;
			at++;
			if (++digits > most) {
				return false;
			}
		}
		return digits > 0;
	}

	static int digit(char c) {
		return c < '\u0080' ? c >= '0' && c <= '9' ? c - '0' : -1 : Character.digit(c, 10);
	}

	char current() {
		return at < line.length() ? line.charAt(at) : '\0';
	}

	void skipMarks() {
		while (at < line.length() && Glyphs.isMark(line.charAt(at))) {
			at++;
		}
	}

	void skipBlank() {
		while (at < line.length() && (Glyphs.isMark(line.charAt(at)) || Glyphs.isSpace(line.charAt(at)))) {
			at++;
		}
	}
}
