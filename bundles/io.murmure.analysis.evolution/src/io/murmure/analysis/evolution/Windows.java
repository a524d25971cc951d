package io.murmure.analysis.evolution;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import io.murmure.core.table.Micros;
import io.murmure.lib.circles.CutOff;
import io.murmure.lib.circles.TieTable.Weighting;

/**
 * Spans of the same length or nearly so, one after the other, from the midnight before the study's first post.
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
		ZonedDateTime to = Micros.instant(last).atZone(zone);
		List<ZonedDateTime> bounds = length.isZero() ? usual(from, ChronoUnit.DAYS.between(from, to) + 1) : every(length, from, to.plusNanos(1000));
		return new Windows(bounds.stream().mapToLong(bound -> Micros.of(bound.toInstant())).toArray());
	}

	/** As many of at least a week as there are, up to {@value #AS_A_RULE}; whole days, so that one may be a day longer than another. */
	private static List<ZonedDateTime> usual(ZonedDateTime from, long days) {
		long count = Math.clamp(days / FEWEST_DAYS, 1, AS_A_RULE);
		return LongStream.rangeClosed(0, count).mapToObj(bound -> from.plusDays(bound * days / count)).toList();
	}

	/** What remains at the end is a window only where it is nearly whole; otherwise people would seem to leave because time does. */
	private static List<ZonedDateTime> every(Duration length, ZonedDateTime from, ZonedDateTime to) {
		List<ZonedDateTime> bounds = new ArrayList<>(List.of(from));
		while (bounds.getLast().isBefore(to)) {
			bounds.add(next(bounds.getLast(), length));
		}
		if (bounds.size() > 2 && !CutOff.isNearlyWhole(Duration.between(bounds.get(bounds.size() - 2), to).toNanos(), length.toNanos())) {
			bounds.remove(bounds.size() - 2);
		}
		return bounds;
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
