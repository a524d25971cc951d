package io.murmure.core.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops what would be held in memory as a whole, such as the name of an entry, before it fills the memory. */
final class HeldStream extends FilterInputStream {

	private final String sentence;
	private long left = Long.MAX_VALUE;

	/** @param sentence told when more comes than may */
	HeldStream(InputStream in, String sentence) {
		super(in);
		this.sentence = sentence;
	}

	/** @param bytes that may come from here on */
	void atMost(long bytes) {
		left = bytes;
	}

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

	private void count(int read) throws Nest.LimitException {
		left -= read;
		if (left < 0) {
			throw new Nest.LimitException(sentence);
		}
	}
}
