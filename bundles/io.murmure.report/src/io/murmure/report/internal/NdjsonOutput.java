package io.murmure.report.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.murmure.core.table.Batch;

/** Rows as one JSON object a line. */
public record NdjsonOutput(BufferedWriter out) implements RowOutput {

	public static NdjsonOutput open(Path file) throws IOException {
		return new NdjsonOutput(Files.newBufferedWriter(file));
	}

	@Override
	public void add(Batch batch, int row) throws IOException {
		out.write('{');
		for (int column = 0; column < batch.columns().size(); column++) {
			out.write(column == 0 ? "" : ",");
			out.write(JsonText.of(batch.columns().get(column).name()));
			out.write(':');
			out.write(JsonText.of(batch.value(column, row)));
		}
		out.write("}\n");
	}

	@Override
	public void finish() throws IOException {
		out.flush();
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
