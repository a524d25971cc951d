package io.murmure.lib.words;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into the words that can tell what they are about: no stop words, no addresses, no masks, no numbers. */
public final class Words {

	private static final Pattern NOISE = Pattern.compile("\\[[\\p{L}-]{2,12}\\]|https?://\\S+|www\\.\\S+|@\\S+");
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-_][\\p{L}\\p{M}\\p{N}]+)*");
	private static final Pattern LAUGHTER = Pattern.compile("(?:ha|ah|hi|he|eh|mdr|lol|ptdr|xd)+h?|h+m+|(\\p{L})\\1+");
	private static final int SHORTEST = 3;
	private static final int LONGEST = 40;
	private static final Set<String> STOP_WORDS = WordList.words("stop-words.txt");

	private Words() {
	}

	public static void forEach(String text, Consumer<String> action) {
		Matcher word = WORD.matcher(NOISE.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll(" "));
		while (word.find()) {
			String found = word.group();
			if (tells(found)) {
				action.accept(found);
			}
		}
	}

	private static boolean tells(String word) {
		return word.length() >= SHORTEST && word.length() <= LONGEST && word.chars().anyMatch(Character::isLetter)
				&& !Character.isDigit(word.charAt(0)) && !STOP_WORDS.contains(word) && !LAUGHTER.matcher(word).matches();
	}

}
