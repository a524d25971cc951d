package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The sheets of a workbook, in their order. */
interface Sheets extends Closeable {

	/** The next sheet, or empty after the last; the one before it is closed. */
	Optional<Sheet> next() throws IOException;

	/** Whether the file breaks off, so that sheets may be missing and texts unknown. */
	default boolean cut() {
		return false;
	}

	/** One sheet, read row by row. */
	interface Sheet extends Closeable {

		String name();

		/** The next row that is not blank; its position is its number in the sheet, from 1. */
		Optional<Row> next() throws IOException;
	}
}
