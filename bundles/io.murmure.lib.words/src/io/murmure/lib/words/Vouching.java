package io.murmure.lib.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether somebody vouches for a thing or a person with their own name: "je le recommande", "you can trust her". */
public final class Vouching {

	private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + WordList.lines("vouching-words.txt").stream().collect(Collectors.joining("|"))
			+ ")(?![\\p{L}\\p{N}])");
	private static final Pattern DENIED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:ne|n|pas|plus|jamais|not|never|don't|doesn't|didn't|wouldn't|can't|cannot)\\s+(?:\\S+\\s+){0,2}$");

	private Vouching() {
	}

	public static boolean isIn(String text) {
		String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("(?<![\\p{L}])n'", "ne ");
		Matcher words = WORDS.matcher(plain);
		while (words.find()) {
			if (!DENIED.matcher(plain.substring(0, words.start())).find()) {
				return true;
			}
		}
		return false;
	}
}
