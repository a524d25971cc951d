package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Cuts the first array of objects in a JSON document, wherever it hangs, into its elements without understanding them: brackets are
 * counted outside of texts (RFC 8259, section 2). So an element that cannot be understood, or is too long to be kept, loses no other.
 * O(characters); memory for one element.
 */
final class JsonElements implements Closeable {

	/** Characters of an element that is still read. */
	static final int LONGEST = 16 << 20;

	private static final int CHUNK = 1 << 16;

	private final Reader in;
	private final char[] chunk = new char[CHUNK];
	private int at;
	private int end;

	private final StringBuilder element = new StringBuilder();
	private boolean inArray;
	private boolean tooLong;
	private boolean cutOff;
	/** Brackets that are open around the array, and whether the document has begun. */
	private int depth;
	private boolean begun;
	private boolean more;

	JsonElements(Reader in) {
		this.in = in;
	}

	/** Moves to the next element; false behind the last one, and where the document is cut off. */
	boolean advance() throws IOException {
		element.setLength(0);
		tooLong = false;
		inArray = inArray && toElement() || !cutOff && toFirstObject();
		if (inArray && !take()) {
			cutOff = true;
			inArray = false;
		}
		return inArray;
	}

	/** The element as it is written; only its beginning when it is too long. */
	String text() {
		return element.toString();
	}

	/** True when the element is longer than {@link #LONGEST}. */
	boolean tooLong() {
		return tooLong;
	}

	/** True when the document ended within the array. */
	boolean cutOff() {
		return cutOff;
	}

	/** True when something stands behind the end of the document; an array of objects there is read like the first. */
	boolean more() {
		return more;
	}

	/** Whether a chunk has characters left, after reading one if need be. */
	private boolean fill() throws IOException {
		if (at == end) {
			at = 0;
			end = Math.max(0, in.read(chunk));
		}
		return at < end;
	}

	/** Stops on the brace of the first object that begins an array: the first of the document, or of what follows its end. */
	private boolean toFirstObject() throws IOException {
		boolean text = false;
		boolean escaped = false;
		char before = 0;
		boolean elsewhere = begun;
		for (; fill(); at++) {
			char c = chunk[at];
			if (text) {
				text = escaped || c != '"';
				escaped = !escaped && c == '\\';
				continue;
			} else if (Character.isWhitespace(c) || c == 0) {
				continue;
			}
			if (begun && depth <= 0) {
				more = true;
				elsewhere = false;
				depth = 0;
			}
			if (c == '{' && before == '[' && !elsewhere) {
				begun = true;
				return true;
			}
			begun |= c == '{' || c == '[';
			depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
			text = c == '"';
			before = c;
		}
		cutOff |= elsewhere && depth > 0;
		return false;
	}

	/** Stops on the first character of the next element; false at the end of the array. */
	private boolean toElement() throws IOException {
		for (; fill(); at++) {
			if (chunk[at] == ']') {
				depth--;
				at++;
				return false;
			} else if (chunk[at] != ',' && !Character.isWhitespace(chunk[at])) {
				return true;
			}
		}
		cutOff = true;
		return false;
	}

	/** Takes the element and stops behind it; false when the document ends within. */
	private boolean take() throws IOException {
		int depth = 0;
		boolean text = false;
		boolean escaped = false;
		while (fill()) {
			int from = at;
			for (; at < end; at++) {
				char c = chunk[at];
				if (text) {
					text = escaped || c != '"';
					escaped = !escaped && c == '\\';
				} else if (c == '"') {
					text = true;
				} else if (c == '{' || c == '[') {
					depth++;
				} else if (depth == 0 && (c == ',' || c == ']')) {
					keep(from, at);
					return true;
				} else if ((c == '}' || c == ']') && --depth <= 0) {
					keep(from, ++at);
					return true;
				}
			}
			keep(from, end);
		}
		return false;
	}

	private void keep(int from, int to) {
		int room = LONGEST - element.length();
		tooLong |= to - from > room;
		element.append(chunk, from, Math.min(room, to - from));
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
