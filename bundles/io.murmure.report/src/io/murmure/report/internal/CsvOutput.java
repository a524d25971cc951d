package io.murmure.report.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;

/** Rows as CSV with a line of column names. */
public record CsvOutput(CsvFile file) implements RowOutput {

	public static CsvOutput open(Path file, List<Column> columns) throws IOException {
		return new CsvOutput(new CsvFile(file, columns.stream().map(Column::name).toList()));
	}

	@Override
	public void add(Batch batch, int row) {
		List<Object> values = new ArrayList<>();
		for (int column = 0; column < batch.columns().size(); column++) {
			values.add(batch.value(column, row));
		}
		file.row(values);
	}

	@Override
	public void finish() {
		// closing tells whether all of it reached the disk
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
