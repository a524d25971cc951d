package io.murmure.core.privacy;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: in small letters, and without the accents that people leave out or put in as they type. */
public final class Letters {

	/** Latin letters as far as Latin Extended-B, each as it is typed without its accent; nought where it takes more than one letter. */
	private static final char[] BARE = new char[0x250];

	static {
		for (char letter = 0; letter < BARE.length; letter++) {
			BARE[letter] = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
		}
		String without = "øołlđdħhıi";
		for (int i = 0; i < without.length(); i += 2) {
			BARE[without.charAt(i)] = without.charAt(i + 1);
		}
	}

	private Letters() {
	}

	public static String small(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

	/** @param small words in small letters */
	public static String bare(String small) {
		int at = 0;
		while (at < small.length() && small.charAt(at) < 0x80) {
			at++;
		}
		return at == small.length() ? small : bareFrom(small, at);
	}

	private static String bareFrom(String small, int first) {
		StringBuilder bare = new StringBuilder(small.length() + 2).append(small, 0, first);
		for (int at = first; at < small.length(); at++) {
			char letter = small.charAt(at);
			switch (letter) {
				case 'œ' -> bare.append("oe");
				case 'æ' -> bare.append("ae");
				case 'ß' -> bare.append("ss");
				default -> {
					if (Character.getType(letter) != Character.NON_SPACING_MARK) {
						bare.append(letter < BARE.length ? BARE[letter] : letter);
					}
				}
			}
		}
		return bare.toString();
	}
}
