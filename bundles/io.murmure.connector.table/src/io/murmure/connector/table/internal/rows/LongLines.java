package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text, in bounded memory however long a line is. */
final class LongLines implements Closeable {

	/** Characters after which the rest of a line is skipped. */
	static final int LONGEST = 16 << 20;

	private final Reader in;
	private final char[] buffer = new char[1 << 16];
	private final StringBuilder line = new StringBuilder();
	private int position;
	private int limit;
	private long number;
	private boolean tooLong;

	LongLines(Reader in) {
		this.in = in;
	}

	boolean next() throws IOException {
		line.setLength(0);
		tooLong = false;
		number++;
		while (position < limit || fill()) {
			int start = position;
			while (position < limit && buffer[position] != '\n') {
				position++;
			}
			keep(start, position - start);
			if (position < limit) {
				position++;
				return true;
			}
		}
		return !line.isEmpty() || tooLong;
	}

	private void keep(int start, int length) {
		tooLong |= line.length() + length > LONGEST;
		if (!tooLong) {
			line.append(buffer, start, length);
		}
	}

	private boolean fill() throws IOException {
		position = 0;
		limit = Math.max(0, in.read(buffer, 0, buffer.length));
		return limit > 0;
	}

	String text() {
		return line.toString();
	}

	boolean tooLong() {
		return tooLong;
	}

	/** From 1. */
	long number() {
		return number;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
