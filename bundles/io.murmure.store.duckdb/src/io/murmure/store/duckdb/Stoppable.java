package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.sql.Statement;

import org.duckdb.DuckDBConnection;

/** Work on a connection whose statements another thread can break off; what is done beside it, such as a commit, goes through. */
final class Stoppable implements AutoCloseable {

	/** Never executed: cancelling any statement of a connection breaks off the one that runs. */
	private final Statement statement;
	private boolean running;

	Stoppable(DuckDBConnection connection) throws SQLException {
		this.statement = connection.createStatement();
	}

	void run(Transaction.Work work) throws SQLException {
		running(true);
		try {
			work.run();
		} finally {
			running(false);
		}
	}

	private synchronized void running(boolean now) {
		running = now;
	}

	/** Breaks off the statement that runs now; of no effect between two. */
	synchronized void stop() throws SQLException {
		if (running) {
			statement.cancel();
		}
	}

	@Override
	public synchronized void close() throws SQLException {
		running = false;
		statement.close();
	}
}
