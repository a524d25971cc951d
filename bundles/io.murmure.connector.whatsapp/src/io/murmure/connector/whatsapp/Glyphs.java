package io.murmure.connector.whatsapp;

/** The invisible characters of exports: marks of direction, and the many spaces. */
final class Glyphs {

	/** What WhatsApp puts before its own words, so that a member cannot fake them. */
	static final char SYSTEM_MARK = '\u200E';

	/** Opens the name of somebody who is addressed. */
	static final char MENTION_OPEN = '\u2068';

	/** Closes the name of somebody who is addressed. */
	static final char MENTION_CLOSE = '\u2069';

	private Glyphs() {
	}

	static boolean isMark(char c) {
		return c >= '\u061C' && (c == '\u061C' || c == '\u200B' || c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E'
				|| c >= '\u2060' && c <= '\u2069' || c == '\uFEFF');
	}

	static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c >= '\u2000' && c <= '\u200A' || c == '\u3000';
	}

	static boolean isSystemMark(char c) {
		return c == SYSTEM_MARK || c == '\u200F';
	}

	/** Without marks, and without white space around it. */
	static String visible(String text) {
		int i = 0;
		while (i < text.length() && !isMark(text.charAt(i))) {
			i++;
		}
		if (i == text.length()) {
			return trim(text);
		}
		StringBuilder visible = new StringBuilder(text.length()).append(text, 0, i);
		for (; i < text.length(); i++) {
			if (!isMark(text.charAt(i))) {
				visible.append(text.charAt(i));
			}
		}
		return trim(visible.toString());
	}

	private static String trim(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isBlank(text.charAt(from))) {
			from++;
		}
		while (to > from && isBlank(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	private static boolean isBlank(char c) {
		return c <= ' ' || isSpace(c);
	}
}
