package io.murmure.lib.exports;

import java.io.IOException;
import java.io.Reader;

/** One reader behind another. */
final class JoinedReader extends Reader {

	private final Reader first;
	private final Reader second;
	private boolean firstEnded;

	JoinedReader(Reader first, Reader second) {
		this.first = first;
		this.second = second;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		if (!firstEnded) {
			int read = first.read(buffer, offset, length);
			if (read >= 0) {
				return read;
			}
			firstEnded = true;
		}
		return second.read(buffer, offset, length);
	}

	/**
	 * Stops behind the first key of an object that follows another object in an array; with no key, behind its brace.
	 *
	 * @param key the key that the object must begin with; may be null
	 */
	boolean toNextObject(String key) throws IOException {
		String start = key == null ? "{" : "{\"" + key + "\"";
		StringBuilder seen = new StringBuilder();
		String wanted = "}," + start;
		for (int c = read(); c >= 0; c = read()) {
			if (!Character.isWhitespace(c)) {
				seen.append((char) c);
				if (seen.length() > wanted.length()) {
					seen.deleteCharAt(0);
				}
				if (c == wanted.charAt(wanted.length() - 1) && seen.length() == wanted.length() && wanted.contentEquals(seen)) {
					return true;
				}
			}
		}
		return false;
	}

	@Override
	public void close() throws IOException {
		second.close();
	}
}
