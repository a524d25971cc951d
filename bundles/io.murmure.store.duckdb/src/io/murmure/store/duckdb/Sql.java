package io.murmure.store.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Short words for JDBC on one connection. */
final class Sql {

	private Sql() {
	}

	/** Makes one object of the current row. */
	@FunctionalInterface
	interface RowMapper<T> {
		T map(ResultSet row) throws SQLException;
	}

	/** Does something with the current row. */
	@FunctionalInterface
	interface RowAction {
		void on(ResultSet row) throws SQLException;
	}

	/** Runs one or several statements without arguments. */
	static void run(Connection connection, String statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			Running.executed(statement, () -> statement.execute(statements));
		}
	}

	/** @return how many rows it changed */
	static long update(Connection connection, String sql, Object... arguments) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, arguments);
			return Running.executed(statement, statement::executeLargeUpdate);
		}
	}

	static void each(Connection connection, RowAction action, String sql, Object... arguments) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, arguments);
			try (ResultSet result = Running.executed(statement, statement::executeQuery)) {
				while (result.next()) {
					action.on(result);
				}
			}
		}
	}

	static <T> List<T> list(Connection connection, RowMapper<T> mapper, String sql, Object... arguments) throws SQLException {
		List<T> rows = new ArrayList<>();
		each(connection, row -> rows.add(mapper.map(row)), sql, arguments);
		return rows;
	}

	/** The number in the first column of the first row; 0 when there is none. */
	static long number(Connection connection, String sql, Object... arguments) throws SQLException {
		return list(connection, row -> row.getLong(1), sql, arguments).stream().findFirst().orElse(0L);
	}

	static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
		for (int i = 0; i < arguments.length; i++) {
			statement.setObject(i + 1, arguments[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : arguments[i]);
		}
	}

	static Array texts(Connection connection, List<String> values) throws SQLException {
		return connection.createArrayOf("VARCHAR", values.toArray());
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		List<String> values = new ArrayList<>();
		if (row.getObject(column) != null) {
			for (Object value : (Object[]) row.getArray(column).getArray()) {
				values.add((String) value);
			}
		}
		return values;
	}

	/** A name as SQL writes it, whatever word of SQL it may be. */
	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/** A script that stands beside this class. */
	static String script(String name) {
		try (InputStream script = Sql.class.getResourceAsStream(name)) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
