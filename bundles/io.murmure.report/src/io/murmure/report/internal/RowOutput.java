package io.murmure.report.internal;

import java.io.IOException;

import io.murmure.core.table.Batch;

/** Rows on their way into a file. */
public interface RowOutput extends AutoCloseable {

	void add(Batch batch, int row) throws IOException;

	/** Every row was added: the file is whole now. */
	void finish() throws IOException;

	@Override
	void close() throws IOException;
}
