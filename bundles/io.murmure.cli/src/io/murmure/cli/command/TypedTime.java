package io.murmure.cli.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Moments as tables have them: ISO 8601, with a space in the place of the T if need be, with or without hours and an offset. */
final class TypedTime {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS]][XXX][X]");

	private TypedTime() {
	}

	/**
	 * @param zone of moments that carry none
	 * @throws java.time.DateTimeException if it is no moment
	 */
	static Instant read(String typed, ZoneId zone) {
		TemporalAccessor time = TIME.parseBest(typed.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		return switch (time) {
			case OffsetDateTime offset -> offset.toInstant();
			case LocalDateTime local -> local.atZone(zone).toInstant();
			default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
		};
	}
}
