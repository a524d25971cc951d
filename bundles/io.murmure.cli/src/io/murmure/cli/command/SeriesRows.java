package io.murmure.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.source.SourceException;

/** Rows with the columns {@code timestamp} (ISO 8601, with a space if need be) and {@code value} on their way to points of a series. */
final class SeriesRows {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS]][XXX][X]");

	private final String file;
	private final ZoneId zone;
	private long row;

	/** A point, with what the file says of it word for word. */
	record Point(Instant time, double value, String timestamp, String typed) {
	}

	/** @param zone of times that carry none */
	SeriesRows(String file, ZoneId zone) {
		this.file = file;
		this.zone = zone;
	}

	Point point(Map<String, String> cells) throws SourceException {
		row++;
		String timestamp = cell(cells, "timestamp");
		String typed = cell(cells, "value");
		try {
			double value = Double.parseDouble(typed.strip());
			if (Double.isFinite(value)) {
				return new Point(time(timestamp.strip()), value, timestamp, typed);
			}
		} catch (NumberFormatException | DateTimeException unreadable) {
			// told below, like a number that is none
		}
		throw new SourceException(Sentence.of(SeriesRows.class, "no-point", row, file));
	}

	private Instant time(String typed) {
		TemporalAccessor time = TIME.parseBest(typed.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		return switch (time) {
			case OffsetDateTime offset -> offset.toInstant();
			case LocalDateTime local -> local.atZone(zone).toInstant();
			default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
		};
	}

	private static String cell(Map<String, String> cells, String column) {
		String value = cells.get(column);
		if (value == null) {
			throw new ParameterException(Sentence.of(SeriesRows.class, "columns", String.join(", ", cells.keySet())));
		}
		return value;
	}
}
