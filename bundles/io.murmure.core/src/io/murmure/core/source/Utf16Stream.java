package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text in UTF-16, as UTF-8 without its mark. O(bytes), constant memory. */
final class Utf16Stream extends ChunkedStream {

	private static final int CHUNK = 1 << 14;

	private final Reader in;
	private final char[] chunk = new char[CHUNK];
	private int waiting;
	private boolean ended;

	Utf16Stream(InputStream in, TextDecoding decoding) throws IOException {
		super(0);
		in.skipNBytes(decoding.mark());
		this.in = new InputStreamReader(in, decoding.charset());
	}

	/** The first half of a pair waits for the other. */
	@Override
	boolean fill() throws IOException {
		while (from == to && !ended) {
			int read = in.read(chunk, waiting, CHUNK - waiting);
			ended = read < 0;
			int end = waiting + Math.max(0, read);
			waiting = !ended && end > 0 && Character.isHighSurrogate(chunk[end - 1]) ? 1 : 0;
			ready = new String(chunk, 0, end - waiting).getBytes(StandardCharsets.UTF_8);
			from = 0;
			to = ready.length;
			chunk[0] = end > 0 ? chunk[end - 1] : chunk[0];
		}
		return from < to;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
