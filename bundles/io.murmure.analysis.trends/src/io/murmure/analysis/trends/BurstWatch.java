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
 * Goes through the days or hours of all series as if live, each from the beginning of its circle's talk on. One is told when an ordinary one would have as many less often than {@code chance}, shared among
 * the series that have enough people then; terms of days share one of their own, so that many of them do not silence the rest. A burst goes on while they are unusual. O(slots x series + posts).
 */
final class BurstWatch {

	private static final int LEAST_PAST = 14;
	private static final double UNUSUAL = 0.05;
	private static final int QUIET = 2;

	private final Tallies tallies;
	private final Map<Long, Optional<Beginning>> beginnings;
	private final BurstsParameters parameters;
	private final Dispersions dispersions;
	private final Map<Watched, SeriesWatch> watches = new HashMap<>();
	private final Map<Watched, List<Burst.Day>> courses = new HashMap<>();
	private final Map<Watched, Burst> open = new HashMap<>();
	private final List<Burst> bursts = new ArrayList<>();

	/** @param beginnings of the talk of circles */
	BurstWatch(Tallies tallies, Map<Long, Optional<Beginning>> beginnings, BurstsParameters parameters) {
		this.tallies = tallies;
		this.beginnings = beginnings;
		this.parameters = parameters;
		dispersions = new Dispersions(tallies.step());
	}

	/** In the order in which they were told. */
	List<Burst> watch(Progress progress) {
		SortedMap<Long, Integer> all = tallies.volume(Watched.EVERYBODY);
		if (!all.isEmpty()) {
			for (long slot = all.firstKey(); slot <= all.lastKey(); slot++) {
				progress.check();
				watch(slot);
			}
		}
		return bursts;
	}

	/** The days of a series, the first first; of hours none are kept. */
	List<Burst.Day> course(Watched series) {
		return courses.getOrDefault(series, List.of());
	}

	private void watch(long slot) {
		long day = tallies.step().day(slot);
		Map<Watched, Burst.Day> candidates = new TreeMap<>();
		for (Watched series : tallies.series()) {
			Beginning beginning = beginnings.get(series.community()).filter(one -> one.day() <= day).orElse(null);
			if (beginning != null) {
				SeriesWatch watch = watches.computeIfAbsent(series, key -> SeriesWatch.of(key, tallies, beginning.day(), dispersions));
				if (watch.tells(slot)) {
					Burst.Day one = watch.next(slot);
					if (tallies.step() == Step.DAY) {
						courses.computeIfAbsent(series, key -> new ArrayList<>()).add(one);
					}
					if (one.counted() > 0 && day >= beginning.firstTold(LEAST_PAST) && watch.people(slot) >= parameters.people()) {
						candidates.put(series, one);
					}
				}
			}
		}
		int terms = (int) candidates.keySet().stream().filter(this::standsApart).count();
		candidates.forEach((series, one) -> tell(series, one, standsApart(series) ? terms : candidates.size() - terms));
	}

	private boolean standsApart(Watched series) {
		return tallies.step() == Step.DAY && series.kind() == Watched.Kind.TERM;
	}

	private void tell(Watched series, Burst.Day slot, int candidates) {
		Burst burst = open.get(series);
		if (burst != null && slot.slot() - burst.last() > QUIET) {
			open.remove(series);
			burst = null;
		}
		if (burst != null && slot.probability() <= UNUSUAL) {
			burst.goOn(slot);
		} else if (burst == null && slot.probability() <= parameters.chance() / tallies.step().perDay() / candidates) {
			burst = new Burst(series, tallies, slot, candidates);
			open.put(series, burst);
			bursts.add(burst);
		}
	}
}
