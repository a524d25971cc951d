package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.duckdb.DuckDBConnection;

import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** Reads a whole table in the order of its first column. */
final class TableScan {

	private TableScan() {
	}

	static BatchReader of(Database database, Table table) {
		try {
			return database.lend(connection -> {
				if (!AnnotationTables.exists(connection, table)) {
					database.giveBack(connection);
					return new Nothing(table.columns());
				}
				return new ChunkReader(database, connection, select(connection, table), table.columns(), 0, () -> database.giveBack(connection));
			});
		} catch (SQLException failure) {
			throw Complaint.whileWorking(database.file(), failure);
		}
	}

	/** Tables of import are kept under a name of their own, and read without the joins of their view. */
	static String source(Table table) {
		return table.equals(Tables.POSTS) ? "store.post" : AnnotationTables.name(table);
	}

	private static String select(DuckDBConnection connection, Table table) throws SQLException {
		String first = Sql.quoted(table.columns().get(0).name());
		String columns = table.columns().stream().map(Column::name).map(Sql::quoted).collect(Collectors.joining(", "));
		return "select " + columns + " from " + source(table) + (isInOrder(connection, table, first) ? "" : " order by " + first);
	}

	/** Rows come as they were written; only what was written out of order is worth a sort. */
	private static boolean isInOrder(DuckDBConnection connection, Table table, String first) throws SQLException {
		return Sql.number(connection, "select count(*) from (select " + first + " < lag(" + first + ") over () as back from " + source(table)
				+ ") where back") == 0;
	}

	/** The rows of a table that nobody made yet. */
	private record Nothing(List<Column> columns) implements BatchReader {

		@Override
		public Optional<Batch> next() {
			return Optional.empty();
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
