package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import io.murmure.core.source.TextDamage.Lone;

/** Sets single lines right that were misread ({@link MisreadLine}). Memory for one line; one that is longer than people write comes in pieces. */
final class MisreadLines extends ChunkedStream {

	private static final int CHUNK = 1 << 16;
	private static final int LONGEST = 1 << 20;

	private final InputStream in;
	private byte[] read = new byte[CHUNK];
	private int length;
	private boolean ended;
	private long number = 1;
	private byte before;
	private Lone found = Lone.NONE;

	MisreadLines(InputStream in) {
		super(CHUNK);
		this.in = in;
	}

	/** How many there are in all that comes. */
	static Lone in(InputStream text) throws IOException {
		MisreadLines lines = new MisreadLines(text);
		while (lines.fill()) {
			lines.from = lines.to;
		}
		return lines.found;
	}

	@Override
	boolean fill() throws IOException {
		while (from == to && !ended) {
			int whole = wholeLines();
			ready = ready.length < whole ? new byte[read.length] : ready;
			from = 0;
			to = 0;
			for (int start = 0; start < whole;) {
				int end = endOfLine(start, whole);
				give(start, end);
				start = end;
			}
			length -= whole;
			System.arraycopy(read, whole, read, 0, length);
		}
		return from < to;
	}

	/** Reads until a line ends; behind the end of the last one, that comes next time. */
	private int wholeLines() throws IOException {
		int whole = 0;
		while (whole == 0 && length < LONGEST && !ended) {
			read = length == read.length ? Arrays.copyOf(read, 2 * length) : read;
			int more = in.read(read, length, read.length - length);
			ended = more < 0;
			length += Math.max(0, more);
			whole = length;
			while (whole > 0 && !isEnd(read[whole - 1])) {
				whole--;
			}
		}
		return whole == 0 || ended ? length : whole;
	}

	private int endOfLine(int start, int whole) {
		int end = start;
		while (end < whole && !isEnd(read[end])) {
			end++;
		}
		return Math.min(whole, end + 1);
	}

	private static boolean isEnd(byte b) {
		return b == '\n' || b == '\r';
	}

	/** What is undone is never longer than it was. */
	private void give(int start, int end) {
		Optional<byte[]> undone = MisreadLine.undone(read, start, end);
		if (undone.isPresent()) {
			found = new Lone(found.count() + 1, found.count() == 0 ? number : found.first());
		}
		int bytes = undone.map(right -> right.length).orElse(end - start);
		System.arraycopy(undone.orElse(read), undone.isPresent() ? 0 : start, ready, to, bytes);
		to += bytes;
		byte last = read[end - 1];
		number += last == '\r' || last == '\n' && before != '\r' ? 1 : 0;
		before = last;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
