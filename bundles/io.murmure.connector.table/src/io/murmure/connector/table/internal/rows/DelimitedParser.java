package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts delimited text into records as RFC 4180 says, and gets over what it does not allow: a quotation mark that nobody closes spoils
 * its own line and no other. That is why this is no library: it needs to go back to the start of a record and read it again
 * without quotation.
 */
final class DelimitedParser implements Closeable {

	/** Characters of a quoted field after which its quotation mark counts as never closed. */
	static final int LONGEST_QUOTED = 1 << 20;
	/** Characters of a record after which the rest of its line is skipped. */
	static final int LONGEST_RECORD = 4 << 20;

	private static final int CHUNK = 1 << 16;
	private static final int END = -1;
	private static final char QUOTE = '"';

	private enum Outcome {
		WHOLE, BROKEN_QUOTE, TOO_LONG
	}

	private final Reader in;
	private final char delimiter;
	private final List<String> cells = new ArrayList<>();
	private char[] buffer;
	private int limit;
	private int position;
	private int recordStart;
	private int fieldStart;
	private long line = 1;
	private long recordLine = 1;
	private int expected;
	private boolean repaired;
	private boolean tooLong;

	DelimitedParser(Reader in, char delimiter) {
		this(in, delimiter, CHUNK);
	}

	/** Of a text that is in memory already. */
	DelimitedParser(String text, char delimiter) {
		this(new StringReader(text), delimiter, Math.min(CHUNK, text.length() + 1));
	}

	private DelimitedParser(Reader in, char delimiter, int chunk) {
		this.in = in;
		this.buffer = new char[chunk];
		this.delimiter = delimiter;
	}

	/** Tells how many cells a record should have, which decides whether a quotation mark over several lines was meant. */
	void expect(int columns) {
		expected = columns;
	}

	/** Goes to the next record that is not an empty line. */
	boolean next() throws IOException {
		do {
			recordStart = position;
			recordLine = line;
			if (peek() == END) {
				return false;
			}
			readRecord();
		} while (cells.size() == 1 && cells.get(0).isEmpty() && !tooLong);
		return true;
	}

	/** The cells of the record; a fresh array. */
	String[] cells() {
		return cells.toArray(String[]::new);
	}

	/** The line on which the record starts, from 1. */
	long recordLine() {
		return recordLine;
	}

	/** Whether the record had a quotation mark that nobody closed, and was read without quotation. */
	boolean repaired() {
		return repaired;
	}

	/** Whether the record was longer than {@link #LONGEST_RECORD} and its end was skipped. */
	boolean tooLong() {
		return tooLong;
	}

	private void readRecord() throws IOException {
		repaired = false;
		Outcome outcome = parse(true);
		boolean wrongWidth = outcome == Outcome.WHOLE && line > recordLine + 1 && expected > 0 && cells.size() != expected;
		if (outcome == Outcome.BROKEN_QUOTE || wrongWidth) {
			repaired = true;
			outcome = parse(false);
			if (wrongWidth && cells.size() != expected) {
				repaired = false;
				outcome = parse(true);
			}
		}
		tooLong = outcome == Outcome.TOO_LONG;
		if (tooLong) {
			skipLine();
		}
	}

	private Outcome parse(boolean quotation) throws IOException {
		cells.clear();
		position = recordStart;
		line = recordLine;
		while (true) {
			fieldStart = position;
			if (quotation && peek() == QUOTE) {
				Outcome outcome = quoted();
				if (outcome != Outcome.WHOLE) {
					return outcome;
				}
			} else if (!plain(!quotation)) {
				return Outcome.TOO_LONG;
			}
			int after = peek();
			if (after == delimiter) {
				position++;
			} else {
				endLine(after);
				return Outcome.WHOLE;
			}
		}
	}

	private boolean plain(boolean unquote) throws IOException {
		while (true) {
			while (position < limit) {
				char at = buffer[position];
				if (at == delimiter || at == '\n' || at == '\r') {
					cells.add(plainCell(unquote));
					return true;
				}
				position++;
			}
			if (position - recordStart > LONGEST_RECORD) {
				return false;
			}
			if (!fill()) {
				cells.add(plainCell(unquote));
				return true;
			}
		}
	}

	private String plainCell(boolean unquote) {
		String cell = new String(buffer, fieldStart, position - fieldStart);
		return unquote && !cell.isEmpty() ? withoutQuotes(cell) : cell;
	}

	private static String withoutQuotes(String cell) {
		int from = cell.charAt(0) == QUOTE ? 1 : 0;
		int to = cell.length() > from && cell.charAt(cell.length() - 1) == QUOTE ? cell.length() - 1 : cell.length();
		return cell.substring(from, to);
	}

	private Outcome quoted() throws IOException {
		StringBuilder unescaped = new StringBuilder();
		long startLine = line;
		position++;
		fieldStart = position;
		while (true) {
			int at = peek();
			if (at == END || position - fieldStart > LONGEST_QUOTED) {
				return Outcome.BROKEN_QUOTE;
			}
			position++;
			if (at == '\n') {
				line++;
			} else if (at == QUOTE) {
				if (peek() == QUOTE) {
					unescaped.append(buffer, fieldStart, position - fieldStart);
					position++;
					fieldStart = position;
				} else if (closes()) {
					cells.add(unescaped.append(buffer, fieldStart, closing - fieldStart).toString());
					return Outcome.WHOLE;
				} else if (line > startLine) {
					return Outcome.BROKEN_QUOTE;
				}
			}
			if (position - recordStart > LONGEST_RECORD) {
				return Outcome.BROKEN_QUOTE;
			}
		}
	}

	private int closing;

	/** Whether the quotation mark before the position ends its field: only spaces may stand between it and the next one. */
	private boolean closes() throws IOException {
		int before = position - 1 - fieldStart;
		int spaces = 0;
		int at = peek();
		while (at == ' ' && at != delimiter) {
			spaces++;
			position++;
			at = peek();
		}
		boolean ends = at == END || at == delimiter || at == '\n' || at == '\r';
		closing = fieldStart + before;
		if (!ends) {
			position -= spaces;
		}
		return ends;
	}

	private void endLine(int after) throws IOException {
		if (after == '\r') {
			position++;
			after = peek();
			if (after != '\n') {
				line++;
				return;
			}
		}
		if (after == '\n') {
			position++;
			line++;
		}
	}

	private void skipLine() throws IOException {
		int at;
		while ((at = peek()) != END && at != '\n') {
			position++;
			recordStart = position;
			fieldStart = position;
		}
		endLine(at);
	}

	private int peek() throws IOException {
		return position < limit || fill() ? buffer[position] : END;
	}

	/** Reads on; what belongs to the current record stays. */
	private boolean fill() throws IOException {
		if (recordStart > 0) {
			System.arraycopy(buffer, recordStart, buffer, 0, limit - recordStart);
			position -= recordStart;
			fieldStart -= recordStart;
			limit -= recordStart;
			recordStart = 0;
		}
		if (limit == buffer.length) {
			buffer = Arrays.copyOf(buffer, buffer.length * 2);
		}
		int read = in.read(buffer, limit, buffer.length - limit);
		limit += Math.max(0, read);
		return read > 0;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
