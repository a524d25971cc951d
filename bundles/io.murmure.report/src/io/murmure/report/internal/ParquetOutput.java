package io.murmure.report.internal;

import java.io.IOException;

import io.murmure.core.table.Batch;
import io.murmure.core.table.ParquetWriter;

/** Rows as Parquet, with the types that the columns have. */
public record ParquetOutput(ParquetWriter.Rows rows) implements RowOutput {

	@Override
	public void add(Batch batch, int row) throws IOException {
		Object[] values = new Object[batch.columns().size()];
		for (int column = 0; column < values.length; column++) {
			values[column] = batch.value(column, row);
		}
		rows.add(values);
	}

	@Override
	public void finish() throws IOException {
		rows.finish();
	}

	@Override
	public void close() throws IOException {
		rows.close();
	}
}
