package io.murmure.core.source;

import java.util.function.IntConsumer;

/** Takes UTF-8 apart, chunk by chunk; a byte b that is none is given as {@code ~b}. */
final class CodePoints {

	private final IntConsumer out;
	private final byte[] rest = new byte[2 * Utf8.LONGEST];
	private int waiting;

	CodePoints(IntConsumer out) {
		this.out = out;
	}

	/** The next bytes; a character that they cut in two waits for the others. */
	void feed(byte[] bytes, int from, int to) {
		int at = from;
		while (waiting > 0 && at < to) {
			rest[waiting++] = bytes[at++];
			waiting = drain(rest, waiting, waiting == rest.length);
		}
		int end = decode(bytes, at, to, false);
		for (int i = end; i < to; i++) {
			rest[waiting++] = bytes[i];
		}
	}

	/** No bytes follow. */
	void end() {
		waiting = drain(rest, waiting, true);
	}

	private int drain(byte[] bytes, int length, boolean last) {
		int at = decode(bytes, 0, length, last);
		System.arraycopy(bytes, at, bytes, 0, length - at);
		return length - at;
	}

	/** @return where it stopped: at {@code to}, or at a character that may go on behind it */
	private int decode(byte[] bytes, int from, int to, boolean last) {
		int at = from;
		while (at < to) {
			int length = Utf8.lengthAt(bytes, at, to);
			if (length == 0 && !last && to - at < Utf8.LONGEST && Utf8.wholeBefore(bytes, at, to) == at) {
				return at;
			}
			out.accept(length == 0 ? ~(bytes[at] & 0xFF) : codePoint(bytes, at, length));
			at += Math.max(1, length);
		}
		return at;
	}

	private static int codePoint(byte[] bytes, int at, int length) {
		int first = bytes[at] & 0xFF;
		int value = length == 1 ? first : first & 0x3F >> length - 1;
		for (int i = 1; i < length; i++) {
			value = value << 6 | bytes[at + i] & 0x3F;
		}
		return value;
	}
}
