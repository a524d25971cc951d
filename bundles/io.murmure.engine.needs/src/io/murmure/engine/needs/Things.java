package io.murmure.engine.needs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;

/**
 * What a text is about, alike in French and English: the things of {@code things.txt} under one name each, and the lemmas of other words.
 */
public final class Things {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
	private static final Set<String> EVERYDAY = Arrays.stream(Resources.lines("everyday-words.txt").stream().collect(Collectors.joining(" ")).split(" "))
			.map(Lemma::of).collect(Collectors.toUnmodifiableSet());
	private static final Map<String, String> NAMES = names(UnaryOperator.identity());
	private static final Map<String, String> NAMES_OF_LEMMAS = names(Lemma::of);

	private Things() {
	}

	/**
	 * What a word means, alike in French and English: the thing that it or another form of it names, otherwise its lemma.
	 *
	 * @param word in lower case
	 */
	public static String meant(String word) {
		String lemma = Lemma.of(word);
		return Optional.ofNullable(NAMES.get(word)).orElseGet(() -> NAMES_OF_LEMMAS.getOrDefault(lemma, lemma));
	}

	/** The things that a text names. */
	static Set<String> of(String text) {
		Set<String> things = new TreeSet<>();
		Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
		String before = "";
		while (word.find()) {
			Optional.ofNullable(NAMES.get(word.group())).ifPresent(things::add);
			Optional.ofNullable(NAMES.get(before + "_" + word.group())).ifPresent(things::add);
			before = word.group();
		}
		return things;
	}

	/** The lemmas of other words that may tell what the text is about. */
	static Set<String> otherWords(String text) {
		Set<String> words = new TreeSet<>();
		Words.forEach(text, word -> {
			String lemma = Lemma.of(word);
			if (!NAMES.containsKey(word) && !EVERYDAY.contains(lemma)) {
				words.add(lemma);
			}
		});
		return words;
	}

	/** @param key of a word */
	private static Map<String, String> names(UnaryOperator<String> key) {
		Map<String, String> names = new HashMap<>();
		for (String line : Resources.lines("things.txt")) {
			String[] thing = line.split(": ", 2);
			for (String word : thing[1].split(" ")) {
				names.putIfAbsent(key.apply(word), thing[0]);
			}
		}
		return Map.copyOf(names);
	}
}
