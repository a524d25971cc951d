package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Leaves out zero bytes and undoes misreadings of UTF-8. */
final class RepairedStream extends ChunkedStream {

	private static final int CHUNK = 1 << 16;
	private static final int REPLACEMENT = 0xFFFD;

	private final InputStream in;
	private final Mojibake[] repairs;
	private final CodePoints text;
	private final byte[] chunk = new byte[CHUNK];
	private boolean ended;

	/** @param misread how often, at least 0 */
	RepairedStream(InputStream in, int misread) {
		super(2 * CHUNK);
		this.in = in;
		this.repairs = new Mojibake[misread];
		IntConsumer out = this::write;
		for (int i = misread - 1; i >= 0; i--) {
			repairs[i] = new Mojibake(out);
			out = repairs[i];
		}
		this.text = new CodePoints(out);
	}

	@Override
	boolean fill() throws IOException {
		while (from == to && !ended) {
			from = 0;
			to = 0;
			int read = in.read(chunk);
			if (read < 0) {
				ended = true;
				text.end();
				for (Mojibake repair : repairs) {
					repair.end();
				}
			} else {
				text.feed(chunk, 0, withoutZeros(read));
			}
		}
		return from < to;
	}

	private int withoutZeros(int read) {
		int length = 0;
		for (int i = 0; i < read; i++) {
			if (chunk[i] != 0) {
				chunk[length++] = chunk[i];
			}
		}
		return length;
	}

	private void write(int c) {
		if (ready.length - to < Utf8.LONGEST) {
			ready = Arrays.copyOf(ready, 2 * ready.length);
		}
		if (c < 0) {
			ready[to++] = (byte) ~c;
		} else if (c < 0x80) {
			ready[to++] = (byte) c;
		} else if (c < 0x800) {
			ready[to++] = (byte) (0xC0 | c >> 6);
			ready[to++] = (byte) (0x80 | c & 0x3F);
		} else if (c < 0x10000) {
			writeThree(Character.isSurrogate((char) c) ? REPLACEMENT : c);
		} else {
			ready[to++] = (byte) (0xF0 | c >> 18);
			ready[to++] = (byte) (0x80 | c >> 12 & 0x3F);
			ready[to++] = (byte) (0x80 | c >> 6 & 0x3F);
			ready[to++] = (byte) (0x80 | c & 0x3F);
		}
	}

	private void writeThree(int c) {
		ready[to++] = (byte) (0xE0 | c >> 12);
		ready[to++] = (byte) (0x80 | c >> 6 & 0x3F);
		ready[to++] = (byte) (0x80 | c & 0x3F);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
