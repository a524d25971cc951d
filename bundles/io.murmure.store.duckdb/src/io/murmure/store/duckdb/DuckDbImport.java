package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

import org.duckdb.DuckDBConnection;

import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.PersonKeys;
import io.murmure.core.study.StudyImport;

/** The import under way: stages records, and merges them into the Study in one transaction a commit. */
final class DuckDbImport implements StudyImport {

	private final Database database;
	private final DuckDBConnection connection;
	private final People people;
	private final Channels channels;
	private final Staging staging;
	private final Keys keys = new Keys();
	/** Seals of messages that were removed with who wrote them. Memory: about 60 bytes each. */
	private final Set<Keys.Fingerprint> removed = new HashSet<>();
	private final Set<Keys.Fingerprint> returned = ConcurrentHashMap.newKeySet();
	private final long firstPost;
	private long added;
	private long known;
	private boolean closed;

	private DuckDbImport(Database database, DuckDBConnection connection) throws SQLException {
		this.database = database;
		this.connection = connection;
		Merge.prepare(connection);
		this.people = People.load(connection);
		this.channels = Channels.load(connection);
		this.staging = new Staging(connection, people, channels);
		Sql.each(connection, row -> removed.add(Keys.fingerprint(row, 1)), "select seal from store.removed");
		this.firstPost = Sql.number(connection, "select next from store.counter where name = 'post'");
	}

	static DuckDbImport begin(Database database) {
		database.beginImport();
		try {
			return database.lend(connection -> new DuckDbImport(database, connection));
		} catch (SQLException failure) {
			database.endImport();
			throw Complaint.whileWorking(database.file(), failure);
		}
	}

	@Override
	public Optional<String> pseudonym(PersonKeys person, IntFunction<String> candidate) {
		return people.pseudonym(known(person), candidate);
	}

	@Override
	public boolean knows(PersonKeys person) {
		return people.knows(known(person));
	}

	private People.Known known(PersonKeys person) {
		return new People.Known(person.id().map(keys::fingerprint), keys.fingerprint(person.name()));
	}

	@Override
	public boolean hasRemoved() {
		return !removed.isEmpty();
	}

	@Override
	public boolean isRemoved(String seal) {
		return removed.contains(keys.fingerprint(seal));
	}

	@Override
	public void returned(String fingerprint) {
		returned.add(keys.fingerprint(fingerprint));
	}

	@Override
	public void add(SourceRecord record, String fingerprint) {
		doing(() -> staging.add(record, fingerprint));
	}

	@Override
	public void commit() {
		doing(() -> merge(Until.NOW, () -> {
		}));
	}

	@Override
	public Overlap endSource() {
		Overlaps overlaps = new Overlaps(connection, people);
		Returning returning = new Returning(connection, people);
		doing(() -> merge(Until.SOURCE, () -> {
			if (overlaps.arePossible()) {
				overlaps.merge();
			}
			returning.leave(returned);
			overlaps.startSource();
		}));
		returned.clear();
		added -= overlaps.posts() + returning.removed();
		known += overlaps.posts();
		return new Overlap(overlaps.posts(), overlaps.persons(), returning.removed());
	}

	@Override
	public void finish() {
		doing(() -> merge(Until.END, () -> {
		}));
		close();
	}

	/** How much of the import is over. */
	private enum Until {
		NOW, SOURCE, END
	}

	/** @param then what else belongs to the same transaction */
	private void merge(Until until, Transaction.Work then) throws SQLException {
		staging.flush();
		Merge merge = new Merge(connection);
		long[] fresh = new long[1];
		database.committing(connection, () -> {
			people.write(connection);
			channels.write(connection);
			fresh[0] = merge.add(staging.staged());
			merge.editsAndDeletions();
			if (until == Until.SOURCE) {
				merge.retold();
			}
			if (until == Until.END) {
				merge.stubs(firstPost);
				merge.rememberDeletions();
				merge.targets();
			}
			merge.versions();
			then.run();
		});
		people.written();
		channels.written();
		added += fresh[0];
		known += staging.posts() - fresh[0];
		staging.clear();
	}

	/** Breaks off, from another thread, the statement that runs, and with it the merge; of no effect between two of them, or when it commits. */
	void stop() {
		Running.breakOff(connection);
	}

	private void doing(Transaction.Work work) {
		if (closed) {
			throw new IllegalStateException("the import has ended");
		}
		try {
			work.run();
		} catch (SQLException failure) {
			throw Complaint.whileWorking(database.file(), failure);
		}
	}

	@Override
	public long added() {
		return added;
	}

	@Override
	public long known() {
		return known;
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		try {
			staging.close();
		} catch (SQLException dropped) {
			// what was not committed is dropped anyway
		} finally {
			database.giveBack(connection);
			database.endImport();
		}
	}
}
