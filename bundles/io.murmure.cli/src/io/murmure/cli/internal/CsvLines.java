package io.murmure.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

import io.murmure.core.table.CsvCell;

/** RFC 4180 with a header, but for the ends of lines: they are those that shells and their tools expect. */
public final class CsvLines implements AutoCloseable {

	private static final String END = "\n";

	private final Writer out;

	/** @param out is closed with the lines */
	public CsvLines(Writer out, List<String> columns) throws IOException {
		this.out = out;
		line(columns);
	}

	public void line(List<?> cells) throws IOException {
		for (Iterator<?> cell = cells.iterator(); cell.hasNext();) {
			out.write(CsvCell.of(cell.next()));
			out.write(cell.hasNext() ? "," : END);
		}
	}

	/** Hands on what was written so far. */
	public void flush() throws IOException {
		out.flush();
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
