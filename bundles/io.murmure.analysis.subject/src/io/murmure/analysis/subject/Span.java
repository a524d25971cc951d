package io.murmure.analysis.subject;

import java.util.List;
import java.util.stream.Collectors;

import io.murmure.lib.words.NamedThings;

/**
 * A piece of a text: places of letters.
 *
 * @param to behind the last letter
 */
record Span(int from, int to) {

	boolean holds(NamedThings.Mention mention) {
		return mention.from() >= from && mention.from() < to;
	}

	String of(String text) {
		return text.substring(from, to).strip();
	}

	/** As the table of readings keeps them: "0-24 60-81". */
	static String written(List<Span> spans) {
		return spans.stream().map(span -> span.from + "-" + span.to).collect(Collectors.joining(" "));
	}
}
