package io.murmure.analysis.evolution;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.murmure.core.table.Micros;
import io.murmure.lib.circles.TieTable.Weighting;

/**
 * Spans of equal length, one after the other, from the midnight before the study's first post.
 *
 * @param bounds microseconds since 1970, one more than there are windows; a window has its first bound and not its last
 */
record Windows(long[] bounds) {

	private static final int AS_A_RULE = 8;
	private static final int FEWEST_DAYS = 7;
	private static final double FORGOTTEN = 1.0 / 32;

	/** @param length zero to choose one */
	static Windows over(long first, long last, Duration length, ZoneId zone) {
		if (first > last) {
			return new Windows(new long[1]);
		}
		ZonedDateTime from = Micros.instant(first).atZone(zone).truncatedTo(ChronoUnit.DAYS);
		ZonedDateTime to = Micros.instant(last).atZone(zone).plusNanos(1000);
		Duration chosen = length.isZero() ? usual(from, to) : length;
		List<Long> bounds = new ArrayList<>(List.of(Micros.of(from.toInstant())));
		for (ZonedDateTime bound = from; bound.isBefore(to);) {
			bound = next(bound, chosen);
			bounds.add(Micros.of(bound.toInstant()));
		}
		return new Windows(bounds.stream().mapToLong(Long::longValue).toArray());
	}

	private static Duration usual(ZonedDateTime from, ZonedDateTime to) {
		long days = ChronoUnit.DAYS.between(from, to) + 1;
		return Duration.ofDays(Math.max(FEWEST_DAYS, (days + AS_A_RULE - 1) / AS_A_RULE));
	}

	/** Whole days begin at midnight when the clocks change, too. */
	private static ZonedDateTime next(ZonedDateTime bound, Duration length) {
		boolean days = length.toNanos() % Duration.ofDays(1).toNanos() == 0;
		return days ? bound.plusDays(length.toDays()) : bound.plus(length);
	}

	int count() {
		return bounds.length - 1;
	}

	boolean holds(int window, long time) {
		return time >= bounds[window] && time < bounds[window + 1];
	}

	/** Counts what happened until the end of a window, the less the longer before it: half after so many windows. */
	Weighting fading(int window, double halfLife) {
		if (halfLife == 0) {
			return (weight, time) -> holds(window, time) ? weight : 0;
		}
		long end = bounds[window + 1];
		double micros = halfLife * (end - bounds[window]);
		return (weight, time) -> {
			double left = time >= end ? 0 : Math.pow(0.5, Math.max(0, bounds[window] - time) / micros);
			return left < FORGOTTEN ? 0 : weight * left;
		};
	}

	/** The window of a time within the study. */
	int of(long time) {
		int at = Arrays.binarySearch(bounds, time);
		return at >= 0 ? at : -at - 2;
	}

	Instant start(int window) {
		return Micros.instant(bounds[window]);
	}

	Instant finish(int window) {
		return Micros.instant(bounds[window + 1]);
	}
}
