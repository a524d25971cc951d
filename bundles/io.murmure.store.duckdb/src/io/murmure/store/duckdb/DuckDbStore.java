package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;

/** Keeps each Study in one DuckDB file. A file that is opened twice in this process is one database with two handles. */
@Component
public final class DuckDbStore implements StudyStore {

	private final Schema schema;
	private final Map<Path, Shared> open = new HashMap<>();

	public DuckDbStore() {
		this(Migration.ALL);
	}

	DuckDbStore(List<Migration> migrations) {
		this.schema = new Schema(migrations);
	}

	/** A database and how many handles there are on it. */
	private static final class Shared {
		private final Database database;
		private int handles;

		Shared(Database database) {
			this.database = database;
		}
	}

	@Override
	public synchronized Study create(Path file, StudySettings settings) {
		Path path = file.toAbsolutePath().normalize();
		if (Files.exists(path)) {
			throw new StudyException(Sentence.of(DuckDbStore.class, "exists", file.getFileName()));
		}
		if (!Files.isDirectory(path.getParent())) {
			throw new StudyException(Sentence.of(DuckDbStore.class, "no-folder", path.getParent()));
		}
		new Creation(path, schema).run(settings);
		return handle(path, opened(path, false, schema), false);
	}

	@Override
	public synchronized Study open(Path file, Access access) {
		Path path = real(file);
		boolean readOnly = access == Access.READ;
		Shared shared = open.get(path);
		if (shared == null) {
			return handle(path, opened(path, readOnly, schema), readOnly);
		}
		if (shared.database.readOnly() && !readOnly) {
			throw new StudyException(Sentence.of(DuckDbStore.class, "open-here", path.getFileName()));
		}
		return handle(path, shared.database, readOnly);
	}

	private static Database opened(Path path, boolean readOnly, Schema schema) {
		Database database = opened(path, readOnly);
		try {
			int version = database.read(connection -> schema.version(connection, path));
			if (version < schema.newest() && readOnly) {
				database.close();
				opened(path, false, schema).close();
				return opened(path, true, schema);
			}
			database.read(connection -> {
				schema.migrate(connection, version);
				return null;
			});
			database.lock(database.read(SettingsTable::read).zone().getId());
			if (!readOnly && database.read(Compaction::isDue)) {
				database.compact();
			}
			return database;
		} catch (SQLException | RuntimeException failure) {
			database.close();
			throw failure instanceof SQLException cause ? Complaint.whileOpening(path, cause) : (RuntimeException) failure;
		}
	}

	private static Database opened(Path path, boolean readOnly) {
		try {
			return Database.open(path, readOnly);
		} catch (SQLException failure) {
			throw Complaint.isLocked(failure) && !readOnly ? locked(path, failure) : Complaint.whileOpening(path, failure);
		}
	}

	/** A writer is turned away by another writer and by readers; which of them it is, an opening for reading tells. */
	private static StudyException locked(Path path, SQLException failure) {
		try {
			Database.open(path, true).close();
			return Complaint.busy(path, "read-elsewhere", failure);
		} catch (SQLException alsoLocked) {
			return Complaint.whileOpening(path, failure);
		}
	}

	private static Path real(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new StudyException(Sentence.of(DuckDbStore.class, "missing", file));
		}
		try {
			return file.toRealPath();
		} catch (IOException unreadable) {
			throw new StudyException(Sentence.of(DuckDbStore.class, "unreadable", file.getFileName()), unreadable);
		}
	}

	private Study handle(Path path, Database database, boolean readOnly) {
		Path key = real(path);
		open.computeIfAbsent(key, fresh -> new Shared(database)).handles++;
		return new DuckDbStudy(database, readOnly, () -> release(key));
	}

	private synchronized void release(Path key) {
		Shared shared = open.get(key);
		if (--shared.handles == 0) {
			open.remove(key);
			shared.database.close();
		}
	}
}
