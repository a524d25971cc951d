package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;

/** A stream that makes its bytes a chunk at a time. */
abstract class ChunkedStream extends InputStream {

	/** The chunk; its bytes from {@link #from} up to {@link #to} wait to be read. */
	byte[] ready;
	int from;
	int to;

	ChunkedStream(int bytes) {
		ready = new byte[bytes];
	}

	/** Makes the next chunk where none waits; false at the end. */
	abstract boolean fill() throws IOException;

	@Override
	public int read() throws IOException {
		return fill() ? ready[from++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		} else if (!fill()) {
			return -1;
		}
		int read = Math.min(length, to - from);
		System.arraycopy(ready, from, target, offset, read);
		from += read;
		return read;
	}

	@Override
	public int available() {
		return to - from;
	}
}
