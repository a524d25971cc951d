package io.murmure.analysis.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.murmure.core.table.Micros;

/** Numbers the days of the study's zone, 0 for the first of 1970. */
record Days(ZoneId zone) {

	/** @param micros microseconds since 1970 */
	long at(long micros) {
		return Micros.instant(micros).atZone(zone).toLocalDate().toEpochDay();
	}

	Instant start(long day) {
		return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant();
	}
}
