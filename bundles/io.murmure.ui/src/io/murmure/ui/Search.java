package io.murmure.ui;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a reader's words are looked for in names: without regard to case and accents, anywhere in the name. */
public final class Search {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Search() {
	}

	/** Whether a name has the words in it; every name has none. */
	public static boolean finds(String words, String name) {
		return plain(name).contains(plain(words.strip()));
	}

	private static String plain(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}
}
