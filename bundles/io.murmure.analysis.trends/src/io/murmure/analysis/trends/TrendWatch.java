package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;

import io.murmure.lib.words.LogOdds;

/**
 * Goes through the days of one circle as if live. A term counts once a person and day, so that one who repeats a word makes no trend. It is told on the first day on
 * which enough people said it on at least two of the recent days, and chance would lay so many of its uses there less often than {@code chance} shared
 * among the terms that are looked at that day. O(days x (terms + recent uses of those that enough people said)).
 */
final class TrendWatch {

	private static final int LEAST_PAST = 10;
	/** Words that everybody always says come in clumps, so that chance needs to be so many times less likely. */
	private static final double EVERYDAY = 0.1;

	private final TrendsParameters parameters;

	/** When a term was told, and how surprising it was then. */
	record Told(long day, double surprise) {
	}

	TrendWatch(TrendsParameters parameters) {
		this.parameters = parameters;
	}

	/** @param who of the people belongs to the circle */
	Map<Term, Told> watch(Map<Term, List<Use>> terms, LongPredicate who) {
		Map<Term, TermCounts> uses = new TreeMap<>();
		TreeMap<Long, Integer> all = new TreeMap<>();
		terms.forEach((term, list) -> {
			List<long[]> once = onceAPersonAndDay(list, who);
			once.forEach(use -> all.merge(use[0], 1, Integer::sum));
			if (once.size() >= parameters.people()) {
				uses.put(term, new TermCounts(once, parameters.people()));
			}
		});
		Map<Term, Told> told = new HashMap<>();
		Beginning.of(all).ifPresent(beginning -> {
			for (long day = beginning.firstTold(LEAST_PAST + parameters.days()); day <= all.lastKey(); day++) {
				tell(day, uses, all, told);
			}
		});
		return told;
	}

	private void tell(long day, Map<Term, TermCounts> uses, TreeMap<Long, Integer> all, Map<Term, Told> told) {
		long edge = day - parameters.days();
		double allRecent = sum(all.subMap(edge + 1, day + 1).values());
		double allPast = sum(all.headMap(edge + 1).values());
		Map<Term, int[]> candidates = new LinkedHashMap<>();
		uses.forEach((term, counts) -> counts.between(edge, day).ifPresent(recentAndPast -> candidates.put(term, recentAndPast)));
		double chance = parameters.chance() / Math.max(1, candidates.size());
		double share = allRecent / (allRecent + allPast);
		candidates.forEach((term, counts) -> {
			double enough = chance * (term.isEveryday() ? EVERYDAY : 1);
			if (!told.containsKey(term) && share > 0 && share < 1 && Chance.of(counts[0], counts[1], share) <= enough) {
				told.put(term, new Told(day, rise(counts[0], allRecent, counts[1], allPast)));
			}
		});
	}

	/** How surprising the rise is, in standard errors. */
	private static double rise(double recent, double allRecent, double past, double allPast) {
		return new LogOdds((recent + past) / (allRecent + allPast)).standardErrors(recent, allRecent, past, allPast);
	}

	private static double sum(Iterable<Integer> counts) {
		double sum = 0;
		for (int count : counts) {
			sum += count;
		}
		return sum;
	}

	private static List<long[]> onceAPersonAndDay(List<Use> uses, LongPredicate who) {
		Set<List<Long>> seen = new HashSet<>();
		List<long[]> once = new ArrayList<>();
		for (Use use : uses) {
			if (who.test(use.author()) && seen.add(List.of(use.day(), use.author()))) {
				once.add(new long[] { use.day(), use.author() });
			}
		}
		return once;
	}
}
