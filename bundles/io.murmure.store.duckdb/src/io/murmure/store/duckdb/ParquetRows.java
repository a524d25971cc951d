package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

import io.murmure.core.component.Sentence;
import io.murmure.core.table.Column;
import io.murmure.core.table.ParquetWriter;
import io.murmure.core.table.Table;

/** Rows that wait in a database of their own, in a folder that vanishes, until they are written as Parquet. */
final class ParquetRows implements ParquetWriter.Rows {

	private static final String DATABASE = "rows.duckdb";
	private static final String DRAFT = "rows.parquet";

	private final Path file;
	private final Path folder;
	private final Table table;
	private final DuckDBConnection connection;
	private final DuckDBAppender appender;

	ParquetRows(Path file, List<Column> columns) throws IOException {
		if (!Files.isDirectory(file.getParent())) {
			throw new NoSuchFileException(file.getParent().toString());
		}
		this.file = file;
		this.table = new Table("rows", columns);
		this.folder = Files.createTempDirectory(file.getParent(), ".parquet");
		try {
			connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve(DATABASE), Limits.ofScratch(folder));
			AnnotationTables.create(connection, table);
			appender = connection.createAppender("main", table.name());
		} catch (SQLException failure) {
			removeFolder();
			throw unwritable(failure);
		}
	}

	@Override
	public void add(Object... values) throws IOException {
		try {
			Rows.append(appender, table, values);
		} catch (SQLException failure) {
			throw unwritable(failure);
		}
	}

	@Override
	public void finish() throws IOException {
		Path draft = folder.resolve(DRAFT);
		try {
			appender.close();
			Sql.run(connection, "copy (select * from " + AnnotationTables.name(table) + " order by rowid) to '" + draft.toString().replace("'", "''")
					+ "' (format parquet, compression zstd)");
		} catch (SQLException failure) {
			throw unwritable(failure);
		}
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
	}

	private IOException unwritable(SQLException failure) {
		return new IOException(Sentence.of(ParquetRows.class, "unwritable", file), failure);
	}

	@Override
	public void close() throws IOException {
		try {
			connection.close();
		} catch (SQLException failure) {
			throw unwritable(failure);
		} finally {
			removeFolder();
		}
	}

	private void removeFolder() throws IOException {
		try (var left = Files.list(folder)) {
			for (Path path : left.toList()) {
				Files.delete(path);
			}
		}
		Files.delete(folder);
	}
}
