package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences: at ends of lines, and behind a point or another sign of an end, save behind a title or a single letter. Signs and pictures go with what they follow. */
final class Sentences {

	private static final Pattern END = Pattern.compile("[.!?…]+[\"»”’')\\]]*(?=\\s)|;(?=\\s)|\\R+");
	private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}]+)$");
	private static final Set<String> NO_END = Set.of("m", "mm", "mme", "mlle", "dr", "mr", "mrs", "ms", "st", "vs", "cf", "ex", "env", "approx");

	private Sentences() {
	}

	static List<Span> of(String text) {
		List<Span> sentences = new ArrayList<>();
		int from = 0;
		for (Matcher end = END.matcher(text); end.find();) {
			if (!isAbbreviated(text, end)) {
				add(sentences, text, new Span(from, end.end()));
				from = end.end();
			}
		}
		add(sentences, text, new Span(from, text.length()));
		return sentences;
	}

	private static boolean isAbbreviated(String text, Matcher end) {
		Matcher word = LAST_WORD.matcher(text.substring(Math.max(0, end.start() - 8), end.start()));
		return end.group().equals(".") && word.find() && NO_END.contains(word.group(1).toLowerCase(Locale.ROOT));
	}

	private static void add(List<Span> sentences, String text, Span span) {
		boolean says = text.substring(span.from(), span.to()).codePoints().anyMatch(Character::isLetterOrDigit);
		if (!says && !sentences.isEmpty()) {
			sentences.set(sentences.size() - 1, new Span(sentences.getLast().from(), span.to()));
		} else if (span.to() > span.from()) {
			sentences.add(span);
		}
	}
}
