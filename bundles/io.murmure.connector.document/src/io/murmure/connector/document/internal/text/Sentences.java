package io.murmure.connector.document.internal.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a long text between sentences. */
final class Sentences {

	private Sentences() {
	}

	/** Parts of at most {@code longest} characters, cut between sentences where possible, otherwise between words. */
	static List<String> cut(String text, int longest) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		while (text.length() - start > longest) {
			int end = start + lastBreak(text.substring(start, start + longest));
			add(parts, text.substring(start, end));
			start = end;
		}
		add(parts, text.substring(start));
		return parts;
	}

	private static void add(List<String> parts, String part) {
		String stripped = part.strip();
		if (!stripped.isEmpty()) {
			parts.add(stripped);
		}
	}

	/** Where the last sentence of the window begins, or the last word where that is one sentence; its length when nothing parts it. */
	static int lastBreak(String window) {
		int longest = window.length();
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
		sentences.setText(window);
		int last = sentences.preceding(longest);
		if (last > longest / 4) {
			return last;
		}
		int space = window.lastIndexOf(' ');
		return space > longest / 4 ? space : Character.isHighSurrogate(window.charAt(longest - 1)) ? longest - 1 : longest;
	}
}
