package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/**
 * Posts by revision, one batch a query, so that the Study may be written to between two batches. Costs O(batch) as long as few
 * posts were edited: the rows of a batch stand beside one another in every table, and all else is skipped by its zone maps.
 */
final class PostsAfter implements BatchReader {

	private static final Column REVISION = Column.number("revision");

	/** However long posts are, a batch fits into memory. */
	private static final long LETTERS_AT_ONCE = 8_000_000;

	private final Database database;
	private final Collection<Table> joined;
	private final int batchSize;
	private final List<Column> columns = new ArrayList<>();
	private final List<String> expressions = new ArrayList<>();
	private long revision;

	PostsAfter(Database database, long afterRevision, Collection<Table> joined, int batchSize) {
		this.database = database;
		this.joined = List.copyOf(joined);
		this.batchSize = batchSize;
		this.revision = afterRevision;
		Tables.POSTS.columns().forEach(column -> add(column, "p", column.name()));
		for (Table table : joined) {
			table.columns().stream().skip(1).forEach(column -> add(isTaken(column) ? new Column(table.name() + '_' + column.name(), column.type()) : column,
					alias(table), column.name()));
		}
		add(REVISION, "p", REVISION.name());
	}

	private void add(Column column, String source, String name) {
		columns.add(column);
		expressions.add(source + '.' + Sql.quoted(name));
	}

	private boolean isTaken(Column column) {
		return columns.stream().anyMatch(other -> other.name().equals(column.name()));
	}

	@Override
	public List<Column> columns() {
		return List.copyOf(columns);
	}

	@Override
	public Optional<Batch> next() {
		return database.read(connection -> {
			List<long[]> window = Sql.list(connection, row -> new long[] { row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4) }, """
					select max(revision), min(post_id), max(post_id), count(*) from (
						select revision, post_id, row_number() over sofar as posts, sum(length(text)) over sofar as letters
						from (select revision, post_id, text from store.post where revision > ? order by revision limit ?)
						window sofar as (order by revision rows unbounded preceding))
					where posts = 1 or letters <= ?""", revision, batchSize, LETTERS_AT_ONCE);
			long[] bounds = window.get(0);
			if (bounds[3] == 0) {
				return Optional.empty();
			}
			try (ChunkReader reader = new ChunkReader(database, connection, select(connection, bounds), columns, batchSize, () -> {
			})) {
				Optional<Batch> batch = reader.next();
				revision = bounds[0];
				return batch;
			}
		});
	}

	private String select(Connection connection, long[] bounds) throws SQLException {
		String within = " where post_id between " + bounds[1] + " and " + bounds[2];
		StringBuilder sql = new StringBuilder("select ").append(String.join(", ", expressions))
				.append(" from (select * from store.post").append(within).append(" and revision > ").append(revision).append(" and revision <= ")
				.append(bounds[0]).append(") p");
		for (Table table : joined) {
			String rows = AnnotationTables.exists(connection, table) ? "(select * from " + AnnotationTables.name(table) + within + ")"
					: AnnotationTables.nothing(table);
			sql.append(" left join ").append(rows).append(' ').append(alias(table))
					.append(" on ").append(alias(table)).append(".post_id = p.post_id");
		}
		return sql.append(" order by p.revision").toString();
	}

	private static String alias(Table table) {
		return Sql.quoted("j_" + table.name());
	}

	@Override
	public void close() {
		// every batch gives back what it borrowed
	}
}
