package io.murmure.lib.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without case and accents, that knows where each of its letters stood.
 *
 * @param origins of each letter in the text as it was written, and its length at the end
 */
record Folded(String text, int[] origins) {

	static Folded of(String written) {
		StringBuilder folded = new StringBuilder(written.length());
		int[] origins = new int[written.length() + 1];
		for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
			String plain = plain(written.codePointAt(at));
			if (origins.length < folded.length() + plain.length()) {
				origins = Arrays.copyOf(origins, 2 * origins.length + plain.length());
			}
			Arrays.fill(origins, folded.length(), folded.length() + plain.length(), at);
			folded.append(plain);
		}
		origins = Arrays.copyOf(origins, folded.length() + 1);
		origins[folded.length()] = written.length();
		return new Folded(folded.toString(), origins);
	}

	private static String plain(int letter) {
		return switch (letter) {
			case 'œ', 'Œ' -> "oe";
			case 'æ', 'Æ' -> "ae";
			case 'ß' -> "ss";
			case '’' -> "'";
			default -> letter < 128 ? Character.toString(Character.toLowerCase(letter))
					: Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
		};
	}
}
