package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Goes through a table once, row by row, in constant memory. */
public interface RowCursor extends Closeable {

	/** The names of the columns, in their order, each once. */
	List<String> columns();

	/** The next row, or empty at the end. */
	Optional<Row> next() throws IOException;
}
