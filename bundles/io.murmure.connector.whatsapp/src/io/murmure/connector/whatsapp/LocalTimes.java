package io.murmure.connector.whatsapp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Turns the clock times of one chat into instants. An hour that the clock showed twice is the earlier one, unless the messages before
 * it say later. Keeps the offset of the current day; not safe for several threads.
 */
final class LocalTimes {

	private static final long SECONDS_PER_DAY = 86_400;

	private final ZoneRules rules;
	private long day = Long.MIN_VALUE;
	private long offset;
	private boolean steady;
	private Instant previous = Instant.MIN;
	private boolean skipped;

	LocalTimes(ZoneId zone) {
		rules = zone.getRules();
	}

	/** @param secondOfDay from 0 to 86 399 */
	Instant at(LocalDate date, int secondOfDay) {
		if (date.toEpochDay() != day) {
			enter(date);
		}
		skipped = false;
		previous = steady ? Instant.ofEpochSecond(day * SECONDS_PER_DAY + secondOfDay - offset)
				: atChange(LocalDateTime.of(date, LocalTime.ofSecondOfDay(secondOfDay)));
		return previous;
	}

	/** True when the last time that was asked for was in an hour that the clock skipped; it was moved on by that hour. */
	boolean skipped() {
		return skipped;
	}

	private void enter(LocalDate date) {
		day = date.toEpochDay();
		ZoneOffset morning = rules.getOffset(date.atStartOfDay());
		ZoneOffset evening = rules.getOffset(date.plusDays(1).atStartOfDay());
		steady = morning.equals(evening) && noChangeAround(date, morning);
		offset = morning.getTotalSeconds();
	}

	private boolean noChangeAround(LocalDate date, ZoneOffset morning) {
		Instant start = date.atStartOfDay().toInstant(morning).minusSeconds(SECONDS_PER_DAY);
		ZoneOffsetTransition next = rules.nextTransition(start);
		return next == null || next.getInstant().isAfter(start.plusSeconds(3 * SECONDS_PER_DAY));
	}

	private Instant atChange(LocalDateTime time) {
		List<ZoneOffset> offsets = rules.getValidOffsets(time);
		if (offsets.isEmpty()) {
			skipped = true;
			return time.toInstant(rules.getTransition(time).getOffsetBefore());
		}
		Instant earlier = time.toInstant(offsets.get(0));
		Instant later = time.toInstant(offsets.get(offsets.size() - 1));
		return earlier.isBefore(previous) && !later.isBefore(previous) ? later : earlier;
	}
}
