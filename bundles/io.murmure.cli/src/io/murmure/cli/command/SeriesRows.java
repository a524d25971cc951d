package io.murmure.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.source.SourceException;

/** Rows with the columns {@code timestamp} (see {@link TypedTime}) and {@code value} on their way to points of a series. */
final class SeriesRows {

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
				return new Point(TypedTime.read(timestamp, zone), value, timestamp, typed);
			}
		} catch (NumberFormatException | DateTimeException unreadable) {
			// told below, like a number that is none
		}
		throw new SourceException(Sentence.of(SeriesRows.class, "no-point", row, file));
	}

	private static String cell(Map<String, String> cells, String column) {
		String value = cells.get(column);
		if (value == null) {
			throw new ParameterException(Sentence.of(SeriesRows.class, "columns", String.join(", ", cells.keySet())));
		}
		return value;
	}
}
