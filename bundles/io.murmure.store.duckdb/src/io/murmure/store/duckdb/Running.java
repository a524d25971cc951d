package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statement that each connection works on now: the driver breaks off no other, so whoever wants it broken off must know it. */
final class Running {

	private static final Map<Connection, Statement> NOW = new ConcurrentHashMap<>();

	private Running() {
	}

	/** What the database does when a statement is executed. */
	@FunctionalInterface
	interface Execution<T> {
		T run() throws SQLException;
	}

	static <T> T executed(Statement statement, Execution<T> execution) throws SQLException {
		Connection connection = statement.getConnection();
		NOW.put(connection, statement);
		try {
			return execution.run();
		} finally {
			NOW.remove(connection);
		}
	}

	/** Breaks off, from another thread, the statement that runs on a connection; of no effect between two. */
	static void breakOff(Connection connection) {
		Statement statement = NOW.get(connection);
		if (statement == null) {
			return;
		}
		try {
			statement.cancel();
		} catch (SQLException ended) {
			// it came to its end in between
			return;
		}
	}
}
