package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A phrase with holes, such as {@code {by} added {who}}. Matching takes time in proportion to the text. */
final class Template {

	private final List<String> literals = new ArrayList<>();
	private final List<String> holes = new ArrayList<>();
	private String longest = "";

	/** What stood in the holes, empty for a hole that the phrase has not. */
	record Match(String who, String by, String name) {
	}

	Template(String phrase) {
		int from = 0;
		for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
			literal(phrase.substring(from, open));
			from = phrase.indexOf('}', open) + 1;
			holes.add(phrase.substring(open + 1, from - 1));
		}
		literal(phrase.substring(from));
	}

	private void literal(String part) {
		String folded = Fold.of(part);
		literals.add(folded);
		longest = folded.length() > longest.length() ? folded : longest;
	}

	/** The longest part between holes, after {@link Fold#of}. */
	String longest() {
		return longest;
	}

	/** @param folded the text after {@link Fold#of}, of the same length as {@code original} */
	Optional<Match> match(String folded, String original) {
		if (!folded.contains(longest) || !folded.startsWith(literals.get(0))) {
			return Optional.empty();
		}
		String who = "";
		String by = "";
		String name = "";
		int at = literals.get(0).length();
		for (int i = 0; i < holes.size(); i++) {
			String next = literals.get(i + 1);
			boolean last = i == holes.size() - 1;
			int stop = last ? folded.length() - next.length() : folded.indexOf(next, at);
			if (stop < at || !folded.startsWith(next, stop)) {
				return Optional.empty();
			}
			String hole = holes.get(i);
			String found = original.substring(at, stop).strip();
			if (found.isEmpty() && !hole.equals("any")) {
				return Optional.empty();
			}
			switch (hole) {
				case "who" -> who = found;
				case "by" -> by = found;
				case "name" -> name = found;
				default -> {
				}
			}
			at = stop + next.length();
		}
		return at == folded.length() ? Optional.of(new Match(who, by, name)) : Optional.empty();
	}
}
