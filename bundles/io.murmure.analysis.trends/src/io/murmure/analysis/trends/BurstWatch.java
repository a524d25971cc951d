package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.murmure.core.progress.Progress;

/**
 * Goes through the days of all series as if live, each from the beginning of its circle's talk on. A day is told when an ordinary one would have as many less often than {@code chance}, shared among
 * the series that have enough people that day. A burst goes on while days are unusual. O(days x series + posts).
 */
final class BurstWatch {

	private static final int LEAST_PAST = 14;
	private static final double UNUSUAL = 0.05;
	private static final int QUIET = 2;

	private final Tallies tallies;
	private final BurstsParameters parameters;
	private final Map<Long, Optional<Beginning>> beginnings = new HashMap<>();
	private final Map<Watched, SeriesWatch> watches = new HashMap<>();
	private final Map<Watched, Burst> open = new HashMap<>();
	private final Map<Watched, List<Burst.Day>> courses = new HashMap<>();
	private final List<Burst> bursts = new ArrayList<>();

	BurstWatch(Tallies tallies, BurstsParameters parameters) {
		this.tallies = tallies;
		this.parameters = parameters;
		tallies.series().forEach(series -> beginnings.computeIfAbsent(series.community(), community -> Beginning.of(tallies.volume(community))));
	}

	/** In the order in which they were told. */
	List<Burst> watch(Progress progress) {
		SortedMap<Long, Integer> all = tallies.volume(Watched.EVERYBODY);
		if (!all.isEmpty()) {
			for (long day = all.firstKey(); day <= all.lastKey(); day++) {
				progress.check();
				watch(day);
			}
		}
		return bursts;
	}

	/** The days of a series that has a burst, the first first. */
	List<Burst.Day> course(Watched series) {
		return courses.get(series);
	}

	private void watch(long day) {
		Map<Watched, Burst.Day> candidates = new TreeMap<>();
		for (Watched series : tallies.series()) {
			Beginning beginning = beginnings.get(series.community()).filter(one -> one.day() <= day).orElse(null);
			if (beginning != null) {
				SeriesWatch watch = watches.computeIfAbsent(series, key -> SeriesWatch.of(key, tallies, beginning.day()));
				Burst.Day one = watch.next(day);
				courses.computeIfAbsent(series, key -> new ArrayList<>()).add(one);
				if (day >= beginning.firstTold(LEAST_PAST) && watch.people(day) >= parameters.people()) {
					candidates.put(series, one);
				}
			}
		}
		candidates.forEach((series, one) -> tell(series, one, candidates.size()));
	}

	private void tell(Watched series, Burst.Day day, int candidates) {
		Burst burst = open.get(series);
		if (burst != null && day.day() - burst.last() > QUIET) {
			open.remove(series);
			burst = null;
		}
		if (burst != null && day.probability() <= UNUSUAL) {
			burst.goOn(day);
		} else if (burst == null && day.probability() <= parameters.chance() / candidates) {
			burst = new Burst(series, day, candidates);
			open.put(series, burst);
			bursts.add(burst);
		}
	}
}
