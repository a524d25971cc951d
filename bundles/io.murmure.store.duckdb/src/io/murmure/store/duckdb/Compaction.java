package io.murmure.store.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

import org.duckdb.DuckDBDriver;

/**
 * Copies what is in a file into a new one, which takes its place: a database only marks blocks as free, and their bytes would stay. A
 * copy that was not finished is dropped by the next opening, which starts again.
 */
record Compaction(Path file) {

	private static final String DUE = "select next from store.counter where name = 'compaction'";

	/** Whether removed bytes wait to be cleared. */
	static boolean isDue(Connection connection) throws SQLException {
		return Sql.number(connection, DUE) > 0;
	}

	static void dropUnfinished(Path file) {
		try {
			Files.deleteIfExists(draft(file));
			Files.deleteIfExists(log(draft(file)));
		} catch (IOException inUse) {
			throw new UncheckedIOException(inUse);
		}
	}

	private static Path draft(Path file) {
		return file.resolveSibling("." + file.getFileName() + ".compact");
	}

	private static Path log(Path file) {
		return file.resolveSibling(file.getFileName() + ".wal");
	}

	/** The file must be closed. */
	void run() throws SQLException {
		dropUnfinished(file);
		try (Connection scratch = new DuckDBDriver().connect("jdbc:duckdb:", Limits.ofScratch(Limits.temporaryFolder(file)))) {
			Sql.run(scratch, "attach " + literal(file) + " as whole (read_only); attach " + literal(draft(file)) + " as anew");
			Sql.run(scratch, "copy from database whole to anew; update anew.store.counter set next = 0 where name = 'compaction'");
			Sql.run(scratch, "detach anew; detach whole");
		}
		try {
			Files.move(draft(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException kept) {
			throw new SQLException("the compacted file could not take its place", kept);
		}
	}

	private static String literal(Path path) {
		return '\'' + path.toString().replace("'", "''") + '\'';
	}
}
