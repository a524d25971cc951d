package io.murmure.core.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The port behind which rows become a Parquet file. */
public interface ParquetWriter {

	/** Begins a file; nothing stands there until {@link Rows#finish}. */
	Rows begin(Path file, List<Column> columns) throws IOException;

	/** The rows of one file, in their order and in constant memory. Closing without finishing leaves no file. */
	interface Rows extends AutoCloseable {

		/** @param values as {@link RowSink#add} takes them */
		void add(Object... values) throws IOException;

		/** Writes the file, in place of an older one. */
		void finish() throws IOException;

		@Override
		void close() throws IOException;
	}
}
