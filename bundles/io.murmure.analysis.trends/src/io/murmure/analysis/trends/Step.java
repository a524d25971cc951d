package io.murmure.analysis.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.murmure.core.table.Micros;

/** What is counted together: the posts of a day, or of an hour. Slots are numbered in the study's zone, from the first of 1970. */
enum Step {
	DAY(1), HOUR(24);

	private final int perDay;

	Step(int perDay) {
		this.perDay = perDay;
	}

	/** How many make a day. */
	int perDay() {
		return perDay;
	}

	/** @param micros microseconds since 1970 */
	long slot(long micros, ZoneId zone) {
		ZonedDateTime local = Micros.instant(micros).atZone(zone);
		return local.toLocalDate().toEpochDay() * perDay + local.getHour() * perDay / 24;
	}

	Instant start(long slot, ZoneId zone) {
		return LocalDate.ofEpochDay(day(slot)).atTime(hour(slot), 0).atZone(zone).toInstant();
	}

	long day(long slot) {
		return Math.floorDiv(slot, perDay);
	}

	/** From 0 to 23; 0 for a day. */
	int hour(long slot) {
		return (int) Math.floorMod(slot, (long) perDay) * 24 / perDay;
	}

	/** The first slot of a day. */
	long first(long day) {
		return day * perDay;
	}
}
