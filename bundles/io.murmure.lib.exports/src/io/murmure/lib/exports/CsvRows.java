package io.murmure.lib.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import io.murmure.core.source.Source;

/** The rows of a comma-separated file (RFC 4180) with a header, as records whose fields are the columns. */
public final class CsvRows implements Iterator<JsonRecord>, Closeable {

	private static final int LONGEST_CELL = 16 << 20;

	private final Reader reader;
	private final List<String> header;
	private List<String> next;
	private long ordinal;
	private int pushed = -2;

	public CsvRows(Source source) throws IOException {
		this.reader = JsonFormat.open(source);
		this.header = row().stream().map(String::strip).toList();
	}

	/** The columns that the first bytes of a file name, each without surrounding blanks. */
	public static List<String> header(byte[] head) throws IOException {
		String text = io.murmure.core.source.TextDecoding.of(head).map(decoding -> new String(head, decoding.mark(), head.length - decoding.mark(), decoding.charset())).orElse("");
		int end = text.indexOf('\n');
		return end < 0 ? List.of() : List.of(text.substring(0, end).strip().split(",")).stream().map(cell -> cell.strip().replaceAll("^\"|\"$", "")).toList();
	}

	@Override
	public boolean hasNext() {
		try {
			while (next == null) {
				List<String> row = row();
				if (row.isEmpty()) {
					return false;
				}
				next = row.size() == 1 && row.get(0).isBlank() ? null : row;
			}
			return true;
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	@Override
	public JsonRecord next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Map<String, Object> cells = new LinkedHashMap<>();
		for (int column = 0; column < header.size() && column < next.size(); column++) {
			cells.put(header.get(column), next.get(column));
		}
		next = null;
		return new JsonRecord("", Json.of(cells), Json.MISSING, Json.MISSING, ++ordinal);
	}

	/** One row; empty at the end of the file. */
	private List<String> row() throws IOException {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		boolean any = false;
		for (int c = read(); c >= 0; c = read()) {
			any = true;
			if (quoted) {
				quoted = c != '"' || escaped(cell);
				if (c != '"') {
					put(cell, c);
				}
			} else if (c == '"') {
				quoted = true;
			} else if (c == ',') {
				cells.add(cell.toString());
				cell.setLength(0);
			} else if (c == '\n') {
				break;
			} else if (c != '\r') {
				put(cell, c);
			}
		}
		if (any) {
			cells.add(cell.toString());
		}
		return cells;
	}

	/** A doubled quotation mark stands for one. */
	private boolean escaped(StringBuilder cell) throws IOException {
		int after = read();
		if (after == '"') {
			put(cell, '"');
			return true;
		}
		pushed = after;
		return false;
	}

	private static void put(StringBuilder cell, int c) {
		if (cell.length() < LONGEST_CELL) {
			cell.append((char) c);
		}
	}

	private int read() throws IOException {
		int c = pushed == -2 ? reader.read() : pushed;
		pushed = -2;
		return c;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
