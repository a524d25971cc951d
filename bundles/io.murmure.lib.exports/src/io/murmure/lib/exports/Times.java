package io.murmure.lib.exports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The times that platforms write. What cannot be read, or lies outside the years 1990 to 2200, is no time. */
public final class Times {

	private static final long FIRST = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
	private static final long LAST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();
	private static final long MILLIS = 1000;
	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH);

	private Times() {
	}

	/** Seconds, milliseconds or microseconds since 1970, whichever falls into our time. */
	public static Optional<Instant> epoch(Json number) {
		double value = number.number(Double.NaN);
		if (Double.isNaN(value) || value <= 0) {
			return Optional.empty();
		}
		if (value > (double) LAST * MILLIS) {
			return inTime(Instant.EPOCH.plus((long) value, ChronoUnit.MICROS));
		}
		return inTime(value > LAST ? Instant.ofEpochMilli((long) value) : Instant.ofEpochMilli(Math.round(value * MILLIS)));
	}

	/** ISO 8601 with an offset, or without one in {@code zone}; a blank may stand for the T, and {@code UTC} behind for the Z. */
	public static Optional<Instant> iso(String text, ZoneId zone) {
		String plain = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T").replaceFirst("\\s*(UTC|GMT)$", "Z").replaceFirst(" (?=[+-]\\d{2}:?\\d{2}$)", "")
				.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
		if (plain.matches("\\d{4}-\\d{2}-\\d{2}")) {
			plain += "T00:00";
		}
		if (plain.length() < 16) {
			return Optional.empty();
		}
		try {
			boolean placed = plain.endsWith("Z") || plain.indexOf('+', 10) > 0 || plain.indexOf('-', 10) > 0;
			return inTime(placed ? OffsetDateTime.parse(plain).toInstant() : LocalDateTime.parse(plain).atZone(zone).toInstant());
		} catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

	/** As X and Facebook once wrote it: {@code Wed Oct 10 20:19:24 +0000 2018}. */
	public static Optional<Instant> english(String text) {
		try {
			return inTime(OffsetDateTime.parse(text.strip(), ENGLISH).toInstant());
		} catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

	/** ISO 8601; UTC when it has no offset. */
	public static Optional<Instant> iso(Json text) {
		return iso(text.text(), ZoneOffset.UTC);
	}

	private static Optional<Instant> inTime(Instant time) {
		return Optional.of(time).filter(at -> at.getEpochSecond() >= FIRST && at.getEpochSecond() < LAST);
	}
}
