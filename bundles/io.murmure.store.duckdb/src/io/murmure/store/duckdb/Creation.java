package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings;

/**
 * Makes a Study beside its place and puts it there when it is whole: a program that was killed meanwhile would leave a file that is no
 * study yet and is in the way of a new one. What it leaves instead, the next creation drops.
 */
record Creation(Path file, Schema schema) {

	void run(StudySettings settings) {
		Path draft = file.resolveSibling("." + file.getFileName() + ".new");
		try {
			Files.deleteIfExists(draft);
			Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".wal"));
			fill(draft, settings);
			Files.move(draft, file);
		} catch (FileAlreadyExistsException faster) {
			throw new StudyException(Sentence.of(DuckDbStore.class, "exists", file.getFileName()), faster);
		} catch (SQLException | IOException failure) {
			throw new StudyException(Sentence.of(Creation.class, "unmade", file.getFileName()), failure);
		}
	}

	private void fill(Path draft, StudySettings settings) throws SQLException {
		Database database = Database.open(draft, false);
		try {
			database.write(connection -> {
				schema.create(connection);
				SettingsTable.write(connection, settings);
			});
		} finally {
			database.close();
		}
	}
}
