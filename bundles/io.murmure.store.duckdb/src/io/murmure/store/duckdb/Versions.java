package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

import io.murmure.core.study.ComponentState;

/** How often each table changed, and how far each component got. */
final class Versions {

	private Versions() {
	}

	static long of(Connection connection, String table) throws SQLException {
		return Sql.number(connection, "select version from store.table_version where name = ?", table);
	}

	/** Tells that tables changed, as part of a transaction. */
	static void grow(Connection connection, Collection<String> tables) throws SQLException {
		for (String table : tables) {
			if (Sql.update(connection, "update store.table_version set version = version + 1 where name = ?", table) == 0) {
				Sql.update(connection, "insert into store.table_version values (?, 1)", table);
			}
		}
	}

	static Optional<ComponentState> state(Connection connection, String component) throws SQLException {
		return Sql.list(connection, row -> new ComponentState(row.getString("key"), row.getLong("revision")),
				"select key, revision from store.component where component = ?", component).stream().findFirst();
	}

	static void state(Connection connection, String component, ComponentState state) throws SQLException {
		if (Sql.update(connection, "update store.component set key = ?, revision = ? where component = ?", state.key(), state.revision(), component) == 0) {
			Sql.update(connection, "insert into store.component values (?, ?, ?)", component, state.key(), state.revision());
		}
	}
}
