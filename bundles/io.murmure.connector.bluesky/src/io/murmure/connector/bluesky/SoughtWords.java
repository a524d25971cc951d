package io.murmure.connector.bluesky;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.core.privacy.Letters;

/** Words that a listener looks for: found as whole words, with accents or without, whatever stands around them. */
final class SoughtWords {

	private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

	/** A letter of a script that is written without spaces, a word, or a sign such as an emoji. */
	private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[\\p{L}\\p{M}\\p{N}&&[^" + UNSPACED + "]]+|\\p{So}");

	private final List<String> sought;

	/** @param sought words, several words that follow each other, or hashtags */
	SoughtWords(List<String> sought) {
		this.sought = sought.stream().map(SoughtWords::words).filter(words -> !words.isBlank()).toList();
	}

	boolean isEmpty() {
		return sought.isEmpty();
	}

	boolean areIn(String text) {
		String words = words(text);
		return sought.stream().anyMatch(words::contains);
	}

	/** Each word between two blanks. */
	private static String words(String text) {
		return WORD.matcher(Letters.bare(Letters.small(text))).results().map(MatchResult::group).collect(Collectors.joining("  ", " ", " "));
	}
}
