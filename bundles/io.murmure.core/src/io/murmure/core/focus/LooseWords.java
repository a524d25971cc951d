package io.murmure.core.focus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words as chats are typed: with accents and capitals or without, with a straight apostrophe or a curved one. As a regular expression, in which DuckDB
 * finds them as fast as it does the letters themselves; taking the accents off each text takes it several times as long.
 */
final class LooseWords {

	private static final String APOSTROPHES = "['\u2019]";
	private static final char LAST_LATIN = '\u1EFF';
	/** Small letters, by the letter of ASCII that each is without its accent. */
	private static final Map<Character, String> ACCENTED = accented();

	private LooseWords() {
	}

	/** The pattern, in the syntax of RE2, of any text that has the words in it. */
	static String pattern(String words) {
		StringBuilder pattern = new StringBuilder("(?i)");
		Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().forEach(letter -> {
			String plain = plain(letter);
			if (letter == '\'' || letter == '\u2019') {
				pattern.append(APOSTROPHES);
			} else if (plain.length() == 1 && ACCENTED.containsKey(plain.charAt(0))) {
				pattern.append('[').append(plain).append(ACCENTED.get(plain.charAt(0))).append(']');
			} else if (Character.isLetterOrDigit(letter)) {
				pattern.appendCodePoint(letter);
			} else {
				pattern.append("\\x{").append(Integer.toHexString(letter)).append('}');
			}
		});
		return pattern.toString();
	}

	private static String plain(int letter) {
		return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

	private static Map<Character, String> accented() {
		Map<Character, String> accented = new TreeMap<>();
		for (char letter = 128; letter <= LAST_LATIN; letter++) {
			String plain = plain(letter);
			if (Character.isLowerCase(letter) && plain.length() == 1 && plain.charAt(0) < 128) {
				accented.merge(plain.charAt(0), String.valueOf(letter), String::concat);
			}
		}
		return accented;
	}
}
