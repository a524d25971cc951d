package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text in UTF-16, as UTF-8 without its mark. O(bytes), constant memory. */
final class Utf16Stream extends InputStream {

	private static final int CHUNK = 1 << 14;

	private final Reader in;
	private final char[] chunk = new char[CHUNK];
	private byte[] ready = new byte[0];
	private int from;
	private int waiting;
	private boolean ended;

	Utf16Stream(InputStream in, TextDecoding decoding) throws IOException {
		in.skipNBytes(decoding.mark());
		this.in = new InputStreamReader(in, decoding.charset());
	}

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
		int read = Math.min(length, ready.length - from);
		System.arraycopy(ready, from, target, offset, read);
		from += read;
		return read;
	}

	/** The first half of a pair waits for the other. */
	private boolean fill() throws IOException {
		while (from == ready.length && !ended) {
			int read = in.read(chunk, waiting, CHUNK - waiting);
			ended = read < 0;
			int end = waiting + Math.max(0, read);
			waiting = !ended && end > 0 && Character.isHighSurrogate(chunk[end - 1]) ? 1 : 0;
			ready = new String(chunk, 0, end - waiting).getBytes(StandardCharsets.UTF_8);
			from = 0;
			chunk[0] = end > 0 ? chunk[end - 1] : chunk[0];
		}
		return from < ready.length;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
