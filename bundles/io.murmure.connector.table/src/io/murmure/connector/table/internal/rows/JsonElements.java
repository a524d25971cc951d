package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Predicate;

import io.murmure.lib.exports.JsonBrackets;

/**
 * Cuts the first array of objects in a JSON document, wherever it hangs, into its elements without understanding them: brackets are
 * counted outside of texts (RFC 8259, section 2). So an element that cannot be understood, or is too long to be kept, loses no other.
 * O(characters); memory for one element.
 */
final class JsonElements implements Closeable {

	/** Characters of an element that is still read. */
	static final int LONGEST = 16 << 20;

	private static final int CHUNK = 1 << 16;
	/** Characters of an object in a damaged element that are still looked at. */
	private static final int LONGEST_WITHIN = 1 << 17;
	/** Characters that are looked at to find elements in damaged ones, in all. */
	private static final long MOST_LOOKED = 1L << 28;

	private final Reader in;
	private char[] chunk = new char[CHUNK];
	private int at;
	private int end;
	/** Characters before the chunk. */
	private long before;

	private long looked;

	private final StringBuilder element = new StringBuilder();
	private long begin;
	/** Of the element: its brackets that are open, and whether a text in it is. */
	private int open;
	private boolean quoted;
	private boolean escaped;
	private boolean inArray;
	private boolean tooLong;
	private boolean unended;
	private boolean cutOff;
	/** Brackets that are open around the array, and whether the document has begun. */
	private int depth;
	private boolean begun;
	private boolean more;

	JsonElements(Reader in) {
		this.in = in;
	}

	/** Moves to the next element; false behind the last one, and where the document is cut off, be it within one. */
	boolean advance() throws IOException {
		if (unended) {
			pass(false);
		}
		element.setLength(0);
		tooLong = false;
		unended = false;
		inArray = inArray && toElement() || !cutOff && toFirstObject();
		begin = before + at;
		if (inArray && !take()) {
			cutOff = true;
			inArray = false;
		}
		return inArray;
	}

	/** Goes on behind the element's first character, at the next that is said to begin one: what is damaged takes those behind it for parts of itself. */
	boolean resume(Predicate<String> isElement) {
		for (int brace = element.indexOf("{", 1); brace >= 0 && looked < MOST_LOOKED; brace = element.indexOf("{", brace + 1)) {
			String object = object(brace);
			if (!object.isEmpty() && isElement.test(object)) {
				back(brace);
				inArray = true;
				cutOff = false;
				unended = false;
				return true;
			}
			looked += object.isEmpty() ? LONGEST_WITHIN : object.length();
		}
		return false;
	}

	/** What begins at the brace in the element; nothing when it does not end, or only far behind, or is nested too deeply to be understood. */
	private String object(int brace) {
		JsonBrackets brackets = new JsonBrackets();
		int last = Math.min(element.length(), brace + LONGEST_WITHIN);
		for (int end = brace; end < last && brackets.depth() <= JsonObjects.DEEPEST; end++) {
			if (brackets.close(element.charAt(end))) {
				return element.substring(brace, end + 1);
			}
		}
		return "";
	}

	private void back(int from) {
		int again = element.length() - from;
		char[] joined = new char[again + end - at];
		element.getChars(from, element.length(), joined, 0);
		System.arraycopy(chunk, at, joined, again, end - at);
		before += at - again;
		chunk = joined;
		at = 0;
		end = joined.length;
	}

	/** The element as it is written; only its beginning when it is too long. */
	String text() {
		return element.toString();
	}

	/** How many characters stand before the element, or, behind the last one, before the end. */
	long begin() {
		return begin;
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
			before += end;
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

	/** Takes the element and stops behind it, or where it is too long; false when the document ends within. */
	private boolean take() throws IOException {
		open = 0;
		quoted = false;
		escaped = false;
		return pass(true);
	}

	/** Passes over the element, or what is left of one that is too long. */
	private boolean pass(boolean keeping) throws IOException {
		while (fill()) {
			int from = at;
			boolean ended = toEnd();
			if (keeping) {
				element.append(chunk, from, at - from);
				tooLong = element.length() > LONGEST;
				unended = tooLong && !ended;
			}
			if (ended || keeping && unended) {
				return true;
			}
		}
		return false;
	}

	/** Stops behind the element when its end is in the chunk, else behind the chunk. */
	private boolean toEnd() {
		boolean text = quoted;
		boolean literal = escaped;
		for (; at < end; at++) {
			char c = chunk[at];
			if (text) {
				text = literal || c != '"';
				literal = !literal && c == '\\';
			} else if (c == '"') {
				text = true;
			} else if (c == '{' || c == '[') {
				open++;
			} else if (open == 0 && (c == ',' || c == ']')) {
				return true;
			} else if ((c == '}' || c == ']') && --open <= 0) {
				at++;
				return true;
			}
		}
		quoted = text;
		escaped = literal;
		return false;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
