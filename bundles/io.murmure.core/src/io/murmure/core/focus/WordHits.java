package io.murmure.core.focus;

import java.util.List;
import java.util.regex.Pattern;

/** Where words that are searched for stand in texts: found as the Focus finds the texts. */
public final class WordHits {

	private final Pattern words;

	/** From {@code start} until just before {@code end}, in characters. */
	public record Hit(int start, int end) {
	}

	private WordHits(Pattern words) {
		this.words = words;
	}

	/** @param focus none where it asks for no words */
	public static WordHits of(Focus focus) {
		return new WordHits(Pattern.compile(focus.text().isEmpty() ? "(?!)" : LooseWords.pattern(focus.text()), Pattern.UNICODE_CASE));
	}

	/** In the order of the text. O(length of the text). */
	public List<Hit> in(String text) {
		return words.matcher(text).results().map(hit -> new Hit(hit.start(), hit.end())).toList();
	}
}
