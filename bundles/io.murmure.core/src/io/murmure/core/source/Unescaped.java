package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON in UTF-8 with the characters beyond ASCII that it writes as escapes, such as {@code \\u00e9}, as themselves; it says the same. Escapes of ASCII,
 * which may stand for quotes and line ends, and lone halves of pairs stay as they are. O(bytes), constant memory.
 */
final class Unescaped extends ChunkedStream {

	private static final int CHUNK = 1 << 16;
	private static final int ESCAPE = 6;
	private static final int ASCII = 0x80;

	private final InputStream in;
	private final byte[] packed = new byte[CHUNK];
	private int waiting;
	private boolean ended;

	Unescaped(InputStream in) {
		super(CHUNK);
		this.in = in;
	}

	@Override
	boolean fill() throws IOException {
		while (from == to && !(ended && waiting == 0)) {
			from = 0;
			to = 0;
			int read = ended ? -1 : in.read(packed, waiting, CHUNK - waiting);
			ended = read < 0;
			int end = waiting + Math.max(0, read);
			int at = decode(end);
			waiting = end - at;
			System.arraycopy(packed, at, packed, 0, waiting);
		}
		return from < to;
	}

	/** @return where it stopped: at {@code end}, or at an escape that may go on behind it */
	private int decode(int end) {
		int at = 0;
		while (at < end) {
			int slash = at;
			while (slash < end && packed[slash] != '\\') {
				slash++;
			}
			copy(at, slash);
			at = slash;
			if (slash < end && end - slash < 2 * ESCAPE && !ended) {
				return slash;
			} else if (slash < end) {
				at = escape(slash, end);
			}
		}
		return at;
	}

	/** @return what follows the escape */
	private int escape(int at, int end) {
		int unit = unit(at, end);
		if (unit >= ASCII && !Character.isSurrogate((char) unit)) {
			write(unit);
			return at + ESCAPE;
		}
		if (unit >= ASCII && Character.isHighSurrogate((char) unit)) {
			int second = unit(at + ESCAPE, end);
			if (second >= 0 && Character.isLowSurrogate((char) second)) {
				write(Character.toCodePoint((char) unit, (char) second));
				return at + 2 * ESCAPE;
			}
		}
		int next = Math.min(end, at + 2);
		copy(at, next);
		return next;
	}

	/** The UTF-16 unit that the escape stands for; -1 when there is none. */
	private int unit(int at, int end) {
		if (at + ESCAPE > end || packed[at] != '\\' || packed[at + 1] != 'u') {
			return -1;
		}
		int unit = 0;
		for (int i = at + 2; i < at + ESCAPE; i++) {
			int digit = Character.digit(packed[i], 16);
			if (digit < 0) {
				return -1;
			}
			unit = unit << 4 | digit;
		}
		return unit;
	}

	private void copy(int start, int end) {
		System.arraycopy(packed, start, ready, to, end - start);
		to += end - start;
	}

	private void write(int codePoint) {
		byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
		System.arraycopy(bytes, 0, ready, to, bytes.length);
		to += bytes.length;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
