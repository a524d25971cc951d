package io.murmure.analysis.relays;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message that was passed on.
 *
 * @param steps its posts in the order of time; the first is where it began
 */
record Relay(List<Step> steps) {

	/**
	 * A post that carries a message.
	 *
	 * @param from          number of the step that it comes from, from 0; negative for the first
	 * @param community     where it is said, {@link Places#NOWHERE} for none
	 * @param fromCommunity where it comes from
	 */
	record Step(int post, int from, Kind kind, double similarity, int fromCommunity, int community) {

		/** Whether the message came into another community. */
		boolean crosses() {
			return from >= 0 && community != Places.NOWHERE && fromCommunity != Places.NOWHERE && community != fromCommunity;
		}
	}

	/** All relays, ordered by the place of their first post. */
	static List<Relay> all(Corpus corpus, Passing passing) {
		Map<Integer, List<Integer>> carriers = new TreeMap<>();
		for (int p = 0; p < corpus.posts().size(); p++) {
			if (passing.isPassedOn(p)) {
				carriers.computeIfAbsent(passing.origin(p), origin -> new ArrayList<>(List.of(origin))).add(p);
			}
		}
		return carriers.values().stream().map(posts -> of(posts, corpus, passing)).toList();
	}

	private static Relay of(List<Integer> posts, Corpus corpus, Passing passing) {
		Kind surest = posts.stream().filter(passing::isPassedOn).map(passing::kind).min(Comparator.naturalOrder()).orElseThrow();
		List<Integer> inTime = posts.stream().sorted((one, other) -> one.equals(other) ? 0 : passing.isBefore(one, other) ? -1 : 1).toList();
		return new Relay(inTime.stream().map(post -> {
			int from = passing.from(post);
			return from < 0 ? new Step(post, -1, surest, 1, Places.NOWHERE, corpus.places().of(post))
					: new Step(post, inTime.indexOf(from), passing.kind(post), passing.similarity(post), corpus.places().of(from), corpus.places().of(post));
		}).toList());
	}

	Step first() {
		return steps.get(0);
	}

	/** How it was passed on, the surest way of its steps. */
	Kind kind() {
		return first().kind();
	}

	List<Step> crossings() {
		return steps.stream().filter(Step::crosses).toList();
	}

	List<Integer> posts() {
		return steps.stream().map(Step::post).toList();
	}
}
