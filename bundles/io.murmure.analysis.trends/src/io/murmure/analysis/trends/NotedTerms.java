package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words, hashtags and addresses that enough people had on one day for a burst; words that everybody always says are none. */
final class NotedTerms {

	private final List<List<Use>> terms = new ArrayList<>();

	/** @param people so many must have had it on one day */
	NotedTerms(Map<Term, List<Use>> uses, int people) {
		uses.forEach((term, list) -> {
			if (term.kind() != Term.Kind.TOPIC && !term.isEveryday() && isNoted(list, people)) {
				terms.add(list);
			}
		});
	}

	private static boolean isNoted(List<Use> uses, int people) {
		Map<Long, Set<Long>> days = new HashMap<>();
		return uses.size() >= people && uses.stream().anyMatch(use -> {
			Set<Long> day = days.computeIfAbsent(use.day(), key -> new HashSet<>());
			day.add(use.author());
			return day.size() >= people;
		});
	}

	/** How many there are; they are numbered from 0. */
	int size() {
		return terms.size();
	}

	/** In the order of time. */
	List<Use> uses(int term) {
		return terms.get(term);
	}

	/** As it was written most, and how many people had it. */
	Topics.Label label(int term) {
		Map<String, Long> forms = uses(term).stream().collect(Collectors.groupingBy(Use::form, Collectors.counting()));
		String most = forms.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
		return new Topics.Label(most, uses(term).stream().map(Use::author).distinct().count());
	}
}
