package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;

/** All or nothing. */
final class Transaction {

	private Transaction() {
	}

	/** Work within a transaction. */
	@FunctionalInterface
	interface Work {
		void run() throws SQLException;
	}

	/** Commits when the work ends well, and leaves everything as it was when it does not. */
	static void run(Connection connection, Work work) throws SQLException {
		connection.setAutoCommit(false);
		try {
			work.run();
			connection.commit();
		} catch (SQLException | RuntimeException failure) {
			rollback(connection, failure);
			throw failure;
		} finally {
			connection.setAutoCommit(true);
		}
	}

	private static void rollback(Connection connection, Exception failure) {
		try {
			connection.rollback();
		} catch (SQLException second) {
			failure.addSuppressed(second);
		}
	}
}
