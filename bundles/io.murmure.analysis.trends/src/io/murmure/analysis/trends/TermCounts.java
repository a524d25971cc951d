package io.murmure.analysis.trends;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts the uses of one term day by day. Days only go forward, so that a day without a use costs nothing but the look at the next one. */
final class TermCounts {

	private static final int LEAST_DAYS = 2;

	private final List<long[]> uses;
	private final int people;
	private int past;
	private int now;

	/**
	 * @param uses   day and author of each, in the order of days, once an author and day
	 * @param people so many must be among the recent ones
	 */
	TermCounts(List<long[]> uses, int people) {
		this.uses = uses;
		this.people = people;
	}

	/**
	 * Recent and past uses, where enough people and days are among the recent ones.
	 *
	 * @param edge the last day of the past
	 * @param day  the last recent day; neither lies before that of an earlier call
	 */
	Optional<int[]> between(long edge, long day) {
		past = over(past, edge);
		now = over(Math.max(past, now), day);
		if (now - past < people) {
			return Optional.empty();
		}
		Set<Long> whoever = new HashSet<>();
		Set<Long> days = new HashSet<>();
		for (long[] use : uses.subList(past, now)) {
			days.add(use[0]);
			whoever.add(use[1]);
		}
		return whoever.size() >= people && days.size() >= LEAST_DAYS ? Optional.of(new int[] { now - past, past }) : Optional.empty();
	}

	/** How many of the uses there were when a day was over. */
	private int over(int from, long day) {
		int next = from;
		while (next < uses.size() && uses.get(next)[0] <= day) {
			next++;
		}
		return next;
	}
}
