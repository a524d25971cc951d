package io.murmure.engine.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a text where people turn from praise to what they lack, and tells the clauses that carry the need from those around it. */
final class Clauses {

	private static final Pattern TURN = Pattern.compile("(?<=[.!?…])\\s+|\\n+|(?<=[.!?])(?=\\p{Lu})|\\s+(?=(?:but|mais|however|cependant|dommage|par contre)\\b)");
	private static final double AROUND = 0.3;

	private Clauses() {
	}

	/** Each clause with its weight: 1 where it has signs of a need, or where none has. */
	static Map<String, Double> of(String text) {
		List<String> clauses = new ArrayList<>();
		for (String clause : TURN.split(text)) {
			if (!clause.isBlank()) {
				clauses.add(clause);
			}
		}
		boolean anySign = clauses.stream().anyMatch(Clauses::hasSign);
		Map<String, Double> weights = new LinkedHashMap<>();
		for (String clause : clauses) {
			weights.put(clause, !anySign || hasSign(clause) ? 1 : AROUND);
		}
		return weights;
	}

	/** What the clauses that carry a need name. */
	static Naming naming(String text) {
		return new Naming(named(text, Things::of), named(text, Things::otherWords));
	}

	private static Set<String> named(String text, Function<String, Set<String>> naming) {
		return of(text).entrySet().stream().filter(clause -> clause.getValue() == 1).flatMap(clause -> naming.apply(clause.getKey()).stream()).collect(Collectors.toSet());
	}

	private static boolean hasSign(String clause) {
		return !Signs.of(clause).isEmpty();
	}
}
