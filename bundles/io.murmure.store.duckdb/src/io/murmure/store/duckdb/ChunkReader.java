package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Column.Type;

/**
 * The answer to a query as batches, straight from the database's vectors of 2048 rows.
 *
 * <p>The driver reads no lists, so a query with a vector column is asked for one row an element, {@link #LENGTH} rows a record, and put
 * together again: ten times faster than boxed arrays.
 */
final class ChunkReader implements BatchReader {

	private static final int ROWS = 16_384;
	private static final int ROWS_WITH_VECTORS = 4_096;
	private static final String LENGTH = "murmure_length";

	private final List<Column> columns;
	private final boolean vectors;
	private final int batchSize;
	private final Database database;
	private final Runnable onClose;
	private final DuckDBPreparedStatement statement;
	private final DuckDBChunkedResult result;
	private DuckDBDataChunkReader chunk;
	private long row;
	private boolean closed;

	/**
	 * @param sql       gives as many columns as {@code columns} has
	 * @param batchSize rows of a batch, 0 for a good number
	 * @param onClose   gives the connection back
	 */
	ChunkReader(Database database, DuckDBConnection connection, String sql, List<Column> columns, int batchSize, Runnable onClose, Object... arguments)
			throws SQLException {
		this.columns = columns;
		this.vectors = columns.stream().anyMatch(column -> column.type() == Type.VECTOR);
		this.batchSize = batchSize > 0 ? batchSize : vectors ? ROWS_WITH_VECTORS : ROWS;
		this.database = database;
		this.onClose = onClose;
		this.statement = connection.prepare(normalised(sql));
		try {
			Sql.bind(statement, arguments);
			this.result = Running.executed(statement, statement::query);
		} catch (SQLException | RuntimeException failure) {
			statement.close();
			throw failure;
		}
	}

	@Override
	public List<Column> columns() {
		return columns;
	}

	@Override
	public Optional<Batch> next() {
		BatchBuilder batch = new BatchBuilder(columns, batchSize);
		try {
			while (!closed && batch.wants() && more()) {
				row = vectors ? batch.takeElements(chunk, row) : batch.takeRows(chunk, row);
			}
		} catch (RuntimeException failure) {
			close();
			throw failure;
		}
		return batch.isEmpty() ? Optional.empty() : Optional.of(batch.build());
	}

	private boolean more() {
		while (chunk == null || row >= chunk.rowCount()) {
			database.refuseClosed();
			if (!result.nextChunk()) {
				return false;
			}
			chunk = result.chunk();
			row = 0;
		}
		return true;
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		try (statement) {
			result.close();
		} catch (SQLException alreadyGone) {
			// the connection goes back below, and with it all that hangs on it
		} finally {
			onClose.run();
		}
	}

	/** Every column in the one form in which it is read. */
	private String normalised(String sql) {
		String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
		String forms = IntStream.range(0, columns.size()).mapToObj(i -> form("c" + i, columns.get(i).type())).collect(Collectors.joining(", "));
		return "select " + forms + (vectors ? ", " + length() : "") + " from (\n" + sql + "\n) as answer(" + names + ")";
	}

	private static String form(String name, Type type) {
		return switch (type) {
			case LONG -> name + "::bigint";
			case DOUBLE -> name + "::double";
			case TEXT -> name + "::varchar";
			case JSON -> "to_json(" + name + ")::varchar";
			case TIME -> "epoch_us(" + name + ")";
			case VECTOR -> "unnest(case when len(" + name + ") > 0 then " + name + "::float[] else [null]::float[] end)";
		};
	}

	private String length() {
		String longest = IntStream.range(0, columns.size()).filter(i -> columns.get(i).type() == Type.VECTOR)
				.mapToObj(i -> "coalesce(len(c" + i + "), 0)").collect(Collectors.joining(", "));
		String lengths = IntStream.range(0, columns.size()).filter(i -> columns.get(i).type() == Type.VECTOR)
				.mapToObj(i -> "len(c" + i + ")::bigint").collect(Collectors.joining(", "));
		return lengths + ", greatest(1, " + longest + ")::bigint as " + LENGTH;
	}
}
