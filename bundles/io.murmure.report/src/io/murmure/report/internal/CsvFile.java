package io.murmure.report.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.murmure.core.component.Sentence;
import io.murmure.core.table.CsvCell;

/** Writes RFC 4180. */
public final class CsvFile implements AutoCloseable {

	private final PrintWriter out;

	public CsvFile(Path file, List<String> columns) throws IOException {
		out = new PrintWriter(Files.newBufferedWriter(file));
		row(columns);
	}

	public void row(List<?> values) {
		for (int i = 0; i < values.size(); i++) {
			out.print(i == 0 ? "" : ",");
			out.print(CsvCell.of(values.get(i)));
		}
		out.print("\r\n");
	}

	@Override
	public void close() throws IOException {
		if (out.checkError()) {
			throw new IOException(Sentence.of(CsvFile.class, "full"));
		}
		out.close();
	}
}
