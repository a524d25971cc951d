package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.duckdb.DuckDBAppender;

import io.murmure.core.table.Column;
import io.murmure.core.table.Micros;
import io.murmure.core.table.Table;

/** Values on their way into an appender, the database's fast door for rows. */
final class Rows {

	private Rows() {
	}

	static void append(DuckDBAppender appender, Table table, Object... values) throws SQLException {
		List<Column> columns = table.columns();
		if (values.length != columns.size()) {
			throw new IllegalArgumentException("a row of " + table.name() + " has " + columns.size() + " values, not " + values.length);
		}
		for (int i = 0; i < values.length; i++) {
			if (!fits(columns.get(i), values[i])) {
				throw new IllegalArgumentException(table.name() + '.' + columns.get(i).name() + " takes " + columns.get(i).type() + ", not "
						+ values[i].getClass().getSimpleName());
			}
		}
		appender.beginRow();
		for (int i = 0; i < values.length; i++) {
			append(appender, columns.get(i), values[i]);
		}
		appender.endRow();
	}

	private static boolean fits(Column column, Object value) {
		return value == null || switch (column.type()) {
			case LONG -> value instanceof Long || value instanceof Integer;
			case DOUBLE -> value instanceof Number;
			case TEXT, JSON -> value instanceof String;
			case TIME -> value instanceof Instant || value instanceof Long;
			case VECTOR -> value instanceof float[];
		};
	}

	private static void append(DuckDBAppender appender, Column column, Object value) throws SQLException {
		if (value == null) {
			appender.appendNull();
			return;
		}
		switch (column.type()) {
			case LONG -> appender.append(((Number) value).longValue());
			case DOUBLE -> appender.append(((Number) value).doubleValue());
			case TEXT, JSON -> appender.append((String) value);
			case TIME -> appender.appendEpochMicros(value instanceof Instant time ? Micros.of(time) : (Long) value);
			case VECTOR -> appender.append((float[]) value);
		}
	}

	static void append(DuckDBAppender appender, Optional<String> value) throws SQLException {
		if (value.isPresent()) {
			appender.append(value.get());
		} else {
			appender.appendNull();
		}
	}

	/** A list that is empty is kept as null, which takes no room. */
	static void append(DuckDBAppender appender, List<String> values) throws SQLException {
		if (values.isEmpty()) {
			appender.appendNull();
		} else {
			appender.append(values);
		}
	}
}
