package io.murmure.analysis.trends;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A term from the moment on at which it began to rise.
 *
 * @param uses in the order of time
 * @param past how many posts had it before
 */
record Rise(Term term, List<Use> uses, long past, TrendWatch.Told told) {

	static Rise of(Term term, List<Use> uses, TrendWatch.Told told, int days) {
		List<Use> risen = uses.stream().filter(use -> use.day() > told.day() - days).toList();
		return new Rise(term, risen, uses.stream().filter(use -> use.day() <= told.day() - days).map(Use::post).distinct().count(), told);
	}

	/** The posts that made it told. */
	Set<Long> first() {
		return uses.stream().filter(use -> use.day() <= told.day()).map(Use::post).collect(Collectors.toSet());
	}

	Set<Long> posts() {
		return uses.stream().map(Use::post).collect(Collectors.toSet());
	}
}
