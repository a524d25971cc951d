package io.murmure.lib.exports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextDecoding;

/**
 * The rows of a file of cells separated by commas, semicolons or tabs (RFC 4180) with a header, as records whose fields are the columns.
 * Lines before the header are passed over when it is known how to tell them from it.
 */
public final class CsvRows extends StepReader<JsonRecord> {

	private static final int LONGEST_CELL = 16 << 20;
	/** Characters up to which the second of two quotation marks is looked for. */
	private static final int LONGEST_QUOTED = 4 << 20;
	private static final int MOST_BEFORE_HEADER = 25;
	private static final int LONGEST_LOOK = 1 << 15;

	private final Reader reader;
	private final Trouble trouble;
	private final int separator;
	private final List<String> header;
	private long ordinal;
	private int pushed = -2;
	private boolean cut;
	private boolean unclosed;

	public CsvRows(Source source, Trouble trouble) throws IOException {
		this(source, first -> true, trouble);
	}

	/** @param isHeader tells the header among the first lines */
	public CsvRows(Source source, Predicate<List<String>> isHeader, Trouble trouble) throws IOException {
		this(JsonFormat.open(source, trouble), isHeader, trouble);
	}

	private CsvRows(Reader reader, Predicate<List<String>> isHeader, Trouble trouble) throws IOException {
		this.reader = reader;
		this.trouble = trouble;
		this.separator = separator(reader);
		List<String> row = stripped(row());
		for (int before = 0; before < MOST_BEFORE_HEADER && !row.isEmpty() && !isHeader.test(row); before++) {
			row = stripped(row());
		}
		this.header = row;
	}

	/** The columns that the first bytes of a file name, each without surrounding blanks. */
	public static List<String> header(byte[] head) throws IOException {
		return header(head, first -> true);
	}

	/** The header among the first lines of a file; empty when none is one. */
	public static List<String> header(byte[] head, Predicate<List<String>> isHeader) throws IOException {
		var decoding = TextDecoding.of(head);
		if (decoding.isEmpty()) {
			return List.of();
		}
		try (CsvRows rows = new CsvRows(JsonFormat.of(head, decoding.get()), isHeader, Trouble.IGNORED)) {
			return isHeader.test(rows.header) ? rows.header : List.of();
		}
	}

	private static List<String> stripped(List<String> row) {
		return row.stream().map(String::strip).toList();
	}

	/** The one that the first lines have most of. */
	private static int separator(Reader reader) throws IOException {
		reader.mark(LONGEST_LOOK);
		char[] look = new char[LONGEST_LOOK / 2];
		int read = Math.max(0, reader.read(look));
		reader.reset();
		int most = ',';
		for (char one : new char[] {';', '\t'}) {
			most = count(look, read, one) > count(look, read, (char) most) ? one : most;
		}
		return most;
	}

	private static long count(char[] look, int read, char one) {
		long lines = 0;
		long count = 0;
		for (int at = 0; at < read && lines < 10; at++) {
			lines += look[at] == '\n' ? 1 : 0;
			count += look[at] == one ? 1 : 0;
		}
		return count;
	}

	@Override
	protected boolean step() throws IOException {
		List<String> row = row();
		if (row.size() > 1 || row.size() == 1 && !row.get(0).isBlank()) {
			record(row);
		}
		return !row.isEmpty();
	}

	private void record(List<String> row) {
		Map<String, Object> cells = new LinkedHashMap<>();
		for (int column = 0; column < header.size() && column < row.size(); column++) {
			cells.put(header.get(column), row.get(column));
		}
		ordinal++;
		if (cut) {
			trouble.warn(ordinal, "record-too-large");
		}
		if (unclosed) {
			trouble.warn(ordinal, "unclosed-quote");
		}
		if (row.getFirst().strip().equals(header.getFirst()) && stripped(row).equals(header)) {
			trouble.warn(ordinal, "header-again");
			return;
		}
		if (row.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
			trouble.warn(ordinal, "cells-too-many", row.size(), header.size());
		}
		found(new JsonRecord("", Json.of(cells), Json.MISSING, Json.MISSING, ordinal));
	}

	/** One row; empty at the end of the file. */
	private List<String> row() throws IOException {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		cut = false;
		unclosed = false;
		int c = read();
		boolean any = c >= 0;
		for (; c >= 0 && c != '\n'; c = read()) {
			if (c == '"' && cell.isEmpty()) {
				quoted(cell);
			} else if (c == separator) {
				cells.add(cell.toString());
				cell.setLength(0);
			} else if (c != '\r') {
				put(cell, c);
			}
		}
		if (any) {
			cells.add(cell.toString());
		}
		return cells;
	}

	/** What stands between two quotation marks; where the second is missing, what stands behind the first is left to be read as if it were none. */
	private void quoted(StringBuilder cell) throws IOException {
		reader.mark(LONGEST_QUOTED);
		boolean severalLines = false;
		for (int read = 1; read < LONGEST_QUOTED; read++) {
			int c = reader.read();
			if (c < 0) {
				break;
			} else if (c != '"') {
				severalLines |= c == '\n';
				put(cell, c);
				continue;
			}
			int after = reader.read();
			read++;
			if (after == '"') {
				put(cell, '"');
			} else if (severalLines && after >= 0 && after != separator && after != '\n' && after != '\r') {
				break;
			} else {
				pushed = after;
				return;
			}
		}
		unclosed = true;
		reader.reset();
		cell.setLength(0);
		put(cell, '"');
	}

	private void put(StringBuilder cell, int c) {
		if (cell.length() < LONGEST_CELL) {
			cell.append((char) c);
		} else {
			cut = true;
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
