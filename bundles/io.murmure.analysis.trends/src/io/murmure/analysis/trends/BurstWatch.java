package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.analysis.trends.Watched.Kind;
import io.murmure.core.progress.Progress;
import io.murmure.engine.series.CountWatch;

/**
 * Goes through the days of all series as if live. A day is told when an ordinary one would have as many less often than {@code chance}, shared among the series that have enough people that day. A
 * burst goes on while days are unusual. O(days x series + posts).
 */
final class BurstWatch {

	private static final int LEAST_PAST = 14;
	private static final double UNUSUAL = 0.05;
	private static final int QUIET = 2;

	private final Tallies tallies;
	private final BurstsParameters parameters;
	private final Map<Watched, CountWatch> watches = new HashMap<>();
	private final Map<Long, Weekdays> weekdays = new HashMap<>();
	private final Map<Watched, Burst> open = new HashMap<>();
	private final Map<Watched, List<Burst.Day>> courses = new HashMap<>();
	private final List<Burst> bursts = new ArrayList<>();

	BurstWatch(Tallies tallies, BurstsParameters parameters) {
		this.tallies = tallies;
		this.parameters = parameters;
	}

	/** In the order in which they were told. */
	List<Burst> watch(Progress progress) {
		if (!tallies.days().isEmpty()) {
			long first = Collections.min(tallies.days());
			for (long day = first; day <= Collections.max(tallies.days()); day++) {
				progress.check();
				watch(day, day >= first + LEAST_PAST);
			}
		}
		return bursts;
	}

	/** The days of a series that has a burst, the first first. */
	List<Burst.Day> course(Watched series) {
		return courses.get(series);
	}

	private void watch(long day, boolean tells) {
		Map<Watched, Burst.Day> days = new HashMap<>();
		int candidates = 0;
		for (Watched series : tallies.series()) {
			CountWatch watch = watches.computeIfAbsent(series, key -> new CountWatch());
			double of = of(series, day);
			int counted = tallies.counted(series, day);
			boolean enough = Tallies.people(tallies.posts(series, day)) >= parameters.people();
			days.put(series, new Burst.Day(day, counted, tallies.whole(series, day), watch.expected(of), enough ? watch.probability(counted, of) : 1));
			courses.computeIfAbsent(series, key -> new ArrayList<>()).add(days.get(series));
			candidates += enough ? 1 : 0;
			watch.learn(counted, of);
		}
		for (Watched series : tallies.series()) {
			if (series.kind() == Kind.VOLUME) {
				weekdays.get(series.community()).learn(day, days.get(series).counted());
			}
			if (tells) {
				tell(series, days.get(series), candidates);
			}
		}
	}

	private double of(Watched series, long day) {
		return series.kind() == Kind.VOLUME ? weekdays.computeIfAbsent(series.community(), key -> new Weekdays()).weight(day) : tallies.whole(series, day);
	}

	private void tell(Watched series, Burst.Day day, int candidates) {
		Burst burst = open.get(series);
		if (burst != null && day.day() - burst.last() > QUIET) {
			open.remove(series);
			burst = null;
		}
		if (burst != null && day.probability() <= UNUSUAL) {
			burst.goOn(day);
		} else if (burst == null && candidates > 0 && day.probability() <= parameters.chance() / candidates) {
			burst = new Burst(series, day, candidates);
			open.put(series, burst);
			bursts.add(burst);
		}
	}
}
