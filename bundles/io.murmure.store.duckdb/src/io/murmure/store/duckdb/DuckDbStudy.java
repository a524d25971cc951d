package io.murmure.store.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Forgetting;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Removal;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Table;

/** One handle on an open Study. */
final class DuckDbStudy implements Study {

	private final Database database;
	private final boolean readOnly;
	private final Runnable release;
	private final AtomicBoolean closed = new AtomicBoolean();

	DuckDbStudy(Database database, boolean readOnly, Runnable release) {
		this.database = database;
		this.readOnly = readOnly;
		this.release = release;
	}

	@Override
	public Path file() {
		return database.file();
	}

	@Override
	public StudySettings settings() {
		return reading().read(SettingsTable::read);
	}

	@Override
	public void update(StudySettings settings) {
		if (!settings.id().equals(settings().id())) {
			throw new IllegalArgumentException("the id of a study stays");
		}
		writing().write(connection -> SettingsTable.write(connection, settings));
	}

	@Override
	public BatchReader scan(Table table) {
		return TableScan.of(reading(), table);
	}

	@Override
	public BatchReader query(String sql, Object... arguments) {
		return Question.ask(reading(), sql, arguments);
	}

	@Override
	public StudyImport beginImport(Progress progress) {
		return new WrittenBehind(DuckDbImport.begin(writing()), progress);
	}

	@Override
	public BatchReader postsAfter(long afterRevision, Collection<Table> joined, int batchSize) {
		return new PostsAfter(reading(), afterRevision, joined, batchSize);
	}

	@Override
	public TableChange change(Collection<Table> tables) {
		return DuckDbTableChange.begin(writing(), tables);
	}

	@Override
	public Optional<ComponentState> state(String component) {
		return reading().read(connection -> Versions.state(connection, component));
	}

	@Override
	public long tableVersion(Table table) {
		return reading().read(connection -> Versions.of(connection, table.name()));
	}

	@Override
	public void record(Run run) {
		writing().write(connection -> RunTable.write(connection, run));
	}

	@Override
	public List<Run> runs() {
		return reading().read(RunTable::read);
	}

	@Override
	public List<LedgerEntry> ledger() {
		return reading().read(LedgerTable::read);
	}

	@Override
	public void record(LedgerEntry entry) {
		writing().write(connection -> LedgerTable.write(connection, entry));
	}

	@Override
	public Optional<Long> author(String personKey) {
		String person = new Keys().fingerprint(personKey).decimal();
		return reading().read(connection -> Sql.list(connection, row -> row.getLong(1), """
				select author_id from store.author where person = ?::hugeint
				union select author_id from store.alias where person = ?::hugeint""", person, person).stream().findFirst());
	}

	@Override
	public Predicate<String> known(String platform) {
		return reading().read(connection -> KnownIds.load(connection, platform));
	}

	@Override
	public Removal forget(Forgetting people) {
		return removing(removing -> removing.people(people));
	}

	@Override
	public Removal expire(Collection<String> channels) {
		return removing(removing -> removing.channels(channels));
	}

	/** What is to be taken out. */
	@FunctionalInterface
	private interface Removed {
		Removal by(Removing removing) throws SQLException;
	}

	private Removal removing(Removed removed) {
		AtomicReference<Removal> result = new AtomicReference<>();
		writing().write(connection -> result.set(removed.by(new Removing(connection))));
		return result.get();
	}

	@Override
	public boolean compact() {
		try {
			return writing().compact();
		} catch (SQLException failure) {
			throw Complaint.whileWorking(database.file(), failure);
		}
	}

	@Override
	public void close() {
		if (closed.compareAndSet(false, true)) {
			release.run();
		}
	}

	private Database reading() {
		if (closed.get()) {
			throw database.closed();
		}
		return database;
	}

	private Database writing() {
		if (readOnly) {
			throw new StudyException(Sentence.of(DuckDbStudy.class, "read-only", database.file().getFileName()));
		}
		return reading();
	}
}
