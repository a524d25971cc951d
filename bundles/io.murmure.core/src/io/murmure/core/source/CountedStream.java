package io.murmure.core.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts each byte that is read, once; what is skipped by mark and reset would be counted twice, so neither is there. */
abstract class CountedStream extends FilterInputStream {

	CountedStream(InputStream in) {
		super(in);
	}

	/** @param read bytes that just came, 0 at the end */
	abstract void count(int read) throws IOException;

	@Override
	public int read() throws IOException {
		int value = super.read();
		count(value < 0 ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(Math.max(0, read));
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
