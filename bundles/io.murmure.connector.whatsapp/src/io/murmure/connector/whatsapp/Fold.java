package io.murmure.connector.whatsapp;

/** Makes spellings of the same phrase equal, character by character, so that positions stay the same. */
final class Fold {

	private Fold() {
	}

	/** In lower case, with plain spaces, apostrophes and quotation marks; as long as {@code text}. */
	static String of(String text) {
		char[] folded = new char[text.length()];
		for (int i = 0; i < folded.length; i++) {
			folded[i] = fold(text.charAt(i));
		}
		return new String(folded);
	}

	/** Visible characters without the spaces around and the full stop at the end: what to compare and to cut names from. */
	static String sentence(String text) {
		String visible = Glyphs.visible(text);
		int last = visible.length() - 1;
		boolean stop = last > 0 && (visible.charAt(last) == '.' || visible.charAt(last) == '\u3002' || visible.charAt(last) == '\u0964');
		return stop ? visible.substring(0, last).stripTrailing() : visible;
	}

	/** One character in lower case, as a plain space, apostrophe or quotation mark. */
	static char fold(char c) {
		if (c < '\u0080') {
			return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '\t' ? ' ' : c;
		}
		return switch (c) {
			case '\u2019', '\u2018', '\u02BC' -> '\'';
			case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u300C', '\u300D' -> '"';
			default -> Glyphs.isSpace(c) ? ' ' : Character.toLowerCase(c);
		};
	}
}
