package io.murmure.lib.exports;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Reads forward, and goes back when asked: as far as a parser reads ahead and a record before that. Something else can be put in front of what comes next. */
final class RewindReader extends Reader {

	/** Characters that it can go back at least, less what was taken at once. */
	static final int BEHIND = 1 << 17;

	private static final int FIRST = 1 << 13;

	private final Reader in;
	private char[] kept = new char[FIRST];
	private long start;
	private int at;
	private int end;
	private String before = "";

	/** @param offset how many characters were read before */
	RewindReader(Reader in, long offset) {
		this.in = in;
		this.start = offset;
	}

	@Override
	public int read(char[] to, int offset, int length) throws IOException {
		if (!before.isEmpty()) {
			int taken = Math.min(length, before.length());
			before.getChars(0, taken, to, offset);
			before = before.substring(taken);
			return taken;
		}
		if (at == end && !fill()) {
			return -1;
		}
		int taken = Math.min(length, end - at);
		System.arraycopy(kept, at, to, offset, taken);
		at += taken;
		return taken;
	}

	@Override
	public int read() throws IOException {
		if (!before.isEmpty() || at == end) {
			char[] one = new char[1];
			return read(one, 0, 1) < 0 ? -1 : one[0];
		}
		return kept[at++];
	}

	private boolean fill() throws IOException {
		if (end == kept.length && end < 2 * BEHIND) {
			kept = Arrays.copyOf(kept, 2 * end);
		} else if (end == kept.length) {
			System.arraycopy(kept, BEHIND, kept, 0, BEHIND);
			start += BEHIND;
			at -= BEHIND;
			end -= BEHIND;
		}
		int read = in.read(kept, end, kept.length - end);
		end += Math.max(0, read);
		return read > 0;
	}

	/** How many characters of the text stand before what comes next; less the length of what was put in front of it, so that counting on from here is right behind that. */
	long offset() {
		return start + at - before.length();
	}

	/** Goes where so many characters stand before, or to the nearest place to it that is still kept. What was put in front is gone. */
	void goTo(long offset) {
		before = "";
		at = (int) Math.clamp(offset - start, 0, end);
	}

	/** The last characters, at most so many, that stand in the text before the one that comes next. */
	String behind(int most) {
		int from = Math.max(0, at - most);
		return new String(kept, from, at - from);
	}

	void putInFront(String text) {
		before = text + before;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
