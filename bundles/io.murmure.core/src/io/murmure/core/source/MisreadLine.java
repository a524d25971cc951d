package io.murmure.core.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells a line that alone was misread, in a file that is otherwise right, from one that quotes a misread word: all of it that is beyond ASCII can be undone, and
 * what comes out is written so, which {@code voilà »} or {@code AMANHÃ”} at the end of a quotation is not.
 */
final class MisreadLine {

	private static final int LEAD = 0xC3;
	private static final int LOWEST = 0x82;
	private static final int HIGHEST = 0xB4;
	/** Behind the last Latin letter of European languages. */
	private static final int BEHIND_LATIN = 0x180;
	private static final int FIRST_SIGN = 0x2010;
	private static final int LAST_SIGN = 0x20BF;
	private static final int FIRST_PICTURE = 0x1F000;

	private MisreadLine() {
	}

	/** Whether what begins a misread character stands there, and is followed by what is beyond ASCII, as seldom happens in a right text. */
	static boolean maybe(byte[] bytes, int from, int to) {
		for (int at = from; at + 2 < to; at++) {
			int second = bytes[at + 1] & 0xFF;
			if ((bytes[at] & 0xFF) == LEAD && second >= LOWEST && second <= HIGHEST && bytes[at + 2] < 0) {
				return true;
			}
		}
		return false;
	}

	/** The line as it was written; empty when it is right. */
	static Optional<byte[]> undone(byte[] bytes, int from, int to) {
		if (!maybe(bytes, from, to) || !Utf8.isWellFormed(bytes, from, to)) {
			return Optional.empty();
		}
		StringBuilder written = new StringBuilder();
		Mojibake repair = new Mojibake(written::appendCodePoint);
		new String(bytes, from, to - from, StandardCharsets.UTF_8).codePoints().forEach(repair);
		repair.end();
		boolean whole = repair.undone() > 0 && repair.other() == 0 && written.codePoints().noneMatch(MisreadLine::isControl);
		return whole && (repair.undone() > 1 || isWrittenSo(written)) ? Optional.of(written.toString().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
	}

	/** Those of ASCII cannot have come out of it. */
	private static boolean isControl(int c) {
		return c >= 0x7F && c < 0xA0;
	}

	/** A small letter beside another, a sign of typography, or a picture. */
	private static boolean isWrittenSo(CharSequence line) {
		int[] all = line.codePoints().toArray();
		for (int i = 0; i < all.length; i++) {
			int c = all[i];
			boolean beside = i > 0 && Character.isLowerCase(all[i - 1]) || i + 1 < all.length && Character.isLowerCase(all[i + 1]);
			if (c > 0x7F && (c < BEHIND_LATIN && Character.isLowerCase(c) && beside || c >= FIRST_SIGN && c <= LAST_SIGN || c >= FIRST_PICTURE)) {
				return true;
			}
		}
		return false;
	}
}
