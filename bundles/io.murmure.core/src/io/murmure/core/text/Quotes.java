package io.murmure.core.text;

/** Quotation marks as French sets them: those inside a quotation are “these”. */
final class Quotes {

	private static final char OPEN = '«';
	private static final char CLOSE = '»';
	private static final char INNER_OPEN = '“';
	private static final char INNER_CLOSE = '”';

	private Quotes() {
	}

	/** A sentence with guillemets in which those inside others are turned; as it is where some are missing, as in words that are cut. */
	static String nested(String sentence) {
		StringBuilder set = new StringBuilder(sentence.length());
		int depth = 0;
		for (int i = 0; i < sentence.length(); i++) {
			char letter = sentence.charAt(i);
			if (letter == OPEN && depth++ > 0) {
				set.append(INNER_OPEN);
				i += i + 1 < sentence.length() && isSpace(sentence.charAt(i + 1)) ? 1 : 0;
			} else if (letter == CLOSE && --depth > 0) {
				if (isSpace(set.charAt(set.length() - 1))) {
					set.setLength(set.length() - 1);
				}
				set.append(INNER_CLOSE);
			} else if (depth < 0) {
				return sentence;
			} else {
				set.append(letter);
			}
		}
		return depth == 0 ? set.toString() : sentence;
	}

	private static boolean isSpace(char letter) {
		return Character.isSpaceChar(letter) || Character.isWhitespace(letter);
	}
}
