package io.murmure.core.source;

/** The well-formed byte sequences of UTF-8 (The Unicode Standard, table 3-7). */
final class Utf8 {

	/** Bytes of the longest character. */
	static final int LONGEST = 4;

	private Utf8() {
	}

	/** Bytes of the character that starts at {@code at}, or 0 when none does before {@code end}. */
	static int lengthAt(byte[] bytes, int at, int end) {
		int first = bytes[at] & 0xFF;
		if (first < 0x80) {
			return 1;
		}
		int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
		if (length == 0 || at + length > end) {
			return 0;
		}
		int second = bytes[at + 1] & 0xFF;
		int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
		int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
		if (second < low || second > high) {
			return 0;
		}
		for (int i = 2; i < length; i++) {
			if ((bytes[at + i] & 0xC0) != 0x80) {
				return 0;
			}
		}
		return length;
	}

	/** Where the whole character starts that the byte {@code at} is in, or -1 when it is in none. */
	static int startOfWhole(byte[] bytes, int from, int at, int end) {
		int start = at;
		while (start > from && at - start < LONGEST - 1 && (bytes[start] & 0xC0) == 0x80) {
			start--;
		}
		return start + lengthAt(bytes, start, end) > at ? start : -1;
	}

	/** True when the bytes are well-formed to the last. */
	static boolean isWellFormed(byte[] bytes, int from, int to) {
		int i = from;
		while (i < to) {
			int length = lengthAt(bytes, i, to);
			if (length == 0) {
				return false;
			}
			i += length;
		}
		return true;
	}

	/** {@code to}, or the start of the character that {@code to} cuts in two. */
	static int wholeBefore(byte[] bytes, int from, int to) {
		int last = to - 1;
		while (last > from && to - last < LONGEST && (bytes[last] & 0xC0) == 0x80) {
			last--;
		}
		return last >= from && last < to && (bytes[last] & 0xC0) == 0xC0 && lengthAt(bytes, last, to) == 0 ? last : to;
	}
}
