package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.study.StudyException;

/** One open file, shared by all handles on it in this process. Each worker borrows a connection of its own. */
final class Database {

	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final long MILLIS_BETWEEN_LOOKS = 20;

	private final Path file;
	private final boolean readOnly;
	private final Set<Connection> lent = ConcurrentHashMap.newKeySet();
	private final Object door = new Object();
	private DuckDBConnection root;
	private boolean shut;
	private volatile boolean closing;
	private String timeZone = "UTC";
	private final ReentrantLock writing = new ReentrantLock();
	private final AtomicBoolean importing = new AtomicBoolean();

	private Database(Path file, boolean readOnly) throws SQLException {
		this.file = file;
		this.readOnly = readOnly;
		this.root = connect();
	}

	private DuckDBConnection connect() throws SQLException {
		return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, Limits.of(file, readOnly));
	}

	/** Work on a borrowed connection. */
	@FunctionalInterface
	interface Work<T> {
		T on(DuckDBConnection connection) throws SQLException;
	}

	/** Changes on a borrowed connection. */
	@FunctionalInterface
	interface Change {
		void on(Connection connection) throws SQLException;
	}

	static Database open(Path file, boolean readOnly) throws SQLException {
		Database database = new Database(file, readOnly);
		if (!readOnly) {
			database.dropTemporaryFolder();
			Compaction.dropUnfinished(file);
		}
		return database;
	}

	Path file() {
		return file;
	}

	boolean readOnly() {
		return readOnly;
	}

	/** Nothing can be set from here on, by no connection. */
	void lock(String zone) throws SQLException {
		timeZone = zone;
		configure();
	}

	private void configure() throws SQLException {
		Sql.run(root, "set global TimeZone = '" + timeZone.replace("'", "''") + "'; set global lock_configuration = true");
	}

	/** A connection that sees the last committed state; {@link #giveBack} ends the loan. */
	private DuckDBConnection borrow() throws SQLException {
		synchronized (door) {
			while (shut && !closing) {
				await(0);
			}
			refuseClosed();
			DuckDBConnection connection = root.duplicate();
			lent.add(connection);
			return connection;
		}
	}

	void refuseClosed() {
		if (closing) {
			throw closed();
		}
	}

	StudyException closed() {
		return new StudyException(Sentence.of(Database.class, "closed", file.getFileName()));
	}

	/** Work that keeps its connection and gives it back itself, unless it fails. */
	<T> T lend(Work<T> work) throws SQLException {
		DuckDBConnection connection = borrow();
		try {
			return work.on(connection);
		} catch (SQLException | RuntimeException failure) {
			giveBack(connection);
			refuseClosed();
			throw failure;
		}
	}

	void giveBack(Connection connection) {
		try {
			connection.close();
		} catch (SQLException failure) {
			throw Complaint.whileWorking(file, failure);
		} finally {
			synchronized (door) {
				lent.remove(connection);
				door.notifyAll();
			}
		}
	}

	/**
	 * Writes the file anew while nobody reads or writes it.
	 *
	 * @return false when readers did not come to an end
	 */
	boolean compact() throws SQLException {
		refuseReadOnly();
		if (importing.get() || !shutDoor()) {
			return false;
		}
		try {
			root.close();
			try {
				new Compaction(file).run();
			} finally {
				root = connect();
				configure();
			}
			return true;
		} finally {
			openDoor();
		}
	}

	private boolean shutDoor() {
		long until = System.nanoTime() + PATIENCE.toNanos();
		synchronized (door) {
			if (shut || closing) {
				return false;
			}
			shut = true;
			while (!lent.isEmpty() && System.nanoTime() < until) {
				await(PATIENCE.toMillis() / 10);
			}
			if (!lent.isEmpty()) {
				openDoor();
			}
			return shut;
		}
	}

	private void openDoor() {
		synchronized (door) {
			shut = false;
			door.notifyAll();
		}
	}

	private void await(long millis) {
		try {
			door.wait(millis);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	<T> T read(Work<T> work) {
		DuckDBConnection connection = null;
		try {
			connection = borrow();
			return work.on(connection);
		} catch (SQLException failure) {
			throw closing ? closed() : Complaint.whileWorking(file, failure);
		} finally {
			if (connection != null) {
				giveBack(connection);
			}
		}
	}

	/** Changes something in one short transaction, one writer after the other. */
	void write(Change change) {
		refuseReadOnly();
		read(connection -> {
			committing(connection, () -> change.on(connection));
			return null;
		});
	}

	/** One transaction on a connection that the caller has, one writer after the other. */
	void committing(Connection connection, Transaction.Work work) throws SQLException {
		exclusively(() -> Transaction.run(connection, work));
	}

	/** One writer after the other. */
	void exclusively(Transaction.Work work) throws SQLException {
		writing.lock();
		try {
			work.run();
		} finally {
			writing.unlock();
		}
	}

	void refuseReadOnly() {
		if (readOnly) {
			throw new StudyException(Sentence.of(Database.class, "read-only", file.getFileName()));
		}
	}

	void beginImport() {
		refuseReadOnly();
		if (!importing.compareAndSet(false, true)) {
			throw new StudyException(Sentence.of(Database.class, "importing", file.getFileName()));
		}
	}

	void endImport() {
		importing.set(false);
	}

	/**
	 * Whoever works is broken off and gives the connection back. A connection that is closed beneath its worker may leave the file open, and the
	 * driver then waits for ever when it is opened again; so only what is still lent after a while is taken away.
	 */
	void close() {
		refuseAndBreakOff();
		lent.forEach(this::giveBack);
		try {
			root.close();
		} catch (SQLException failure) {
			throw Complaint.whileWorking(file, failure);
		}
		if (!readOnly) {
			dropTemporaryFolder();
		}
	}

	private void refuseAndBreakOff() {
		long until = System.nanoTime() + PATIENCE.toNanos();
		boolean interrupted = false;
		synchronized (door) {
			closing = true;
			door.notifyAll();
			while (shut || !lent.isEmpty() && System.nanoTime() < until) {
				lent.forEach(Running::breakOff);
				try {
					door.wait(MILLIS_BETWEEN_LOOKS);
				} catch (InterruptedException later) {
					interrupted = true;
				}
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void dropTemporaryFolder() {
		Path folder = Limits.temporaryFolder(file);
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		} catch (IOException left) {
			// the next opening tries again
			return;
		}
	}
}
