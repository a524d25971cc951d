package io.murmure.core.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows a finder what is read. */
final class WatchedStream extends FilterInputStream {

	private final Foreign finder;

	WatchedStream(InputStream in, Foreign finder) {
		super(in);
		this.finder = finder;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		finder.see(buffer, offset, Math.max(0, read));
		return read;
	}

	/** What is skipped would not be seen. */
	@Override
	public long skip(long bytes) throws IOException {
		return readNBytes((int) Math.min(bytes, 1 << 16)).length;
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
