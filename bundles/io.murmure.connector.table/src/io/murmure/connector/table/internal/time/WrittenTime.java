package io.murmure.connector.table.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date and time as written, before anybody decides whether its first number is a day or a month.
 *
 * @param year       four digits
 * @param first      the first of the two other numbers; the month if {@code decided}
 * @param second     the other; the day if {@code decided}
 * @param decided    whether the text itself tells day and month apart
 * @param nanosOfDay time of day, 0 when none is written
 * @param zone       the zone or offset, if written
 */
record WrittenTime(int year, int first, int second, boolean decided, long nanosOfDay, Optional<ZoneId> zone) {

	/** The moment meant, or empty if there is no such day. */
	Optional<Instant> instant(boolean dayFirst, ZoneId elsewhere) {
		int month = decided || !dayFirst ? first : second;
		int day = decided || !dayFirst ? second : first;
		try {
			LocalDateTime local = LocalDateTime.of(year, month, day, 0, 0).plusNanos(nanosOfDay);
			return Optional.of(local.atZone(zone.orElse(elsewhere)).toInstant());
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}
}
