package io.murmure.core.source;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Undoes one misreading of UTF-8 as Latin-1 or windows-1252, character by character: {@code Ã©} becomes {@code é}. Only sequences
 * that are whole characters of UTF-8 are undone. Whether a text should be is not decided here; {@link TextDamage} counts.
 *
 * <p>Takes code points; a negative number {@code ~b} stands for the byte b that is none, and is passed on.
 */
final class Mojibake implements IntConsumer {

	private static final int FIRST = 0x80;
	private static final int LOWEST_LEAD = 0xC2;
	private static final int HIGHEST_LEAD = 0xF4;
	private static final int A_TILDE = 0xC3;
	private static final int A_GRAVE = 0xE0;
	private static final int MARK = 0xFEFF;
	/** What windows-1252 makes of the bytes 0x80 to 0x9F. */
	private static final String WINDOWS = new String(new byte[] {-128, -127, -126, -125, -124, -123, -122, -121, -120, -119, -118, -117, -116, -115, -114, -113, -112, -111,
			-110, -109, -108, -107, -106, -105, -104, -103, -102, -101, -100, -99, -98, -97}, TextDecoding.WINDOWS_1252);

	private final IntConsumer out;
	private final int[] characters = new int[Utf8.LONGEST];
	private final byte[] bytes = new byte[Utf8.LONGEST];
	private int count;
	private int needed;
	private boolean spaceGiven;
	private long undone;
	private long other;

	Mojibake(IntConsumer out) {
		this.out = out;
	}

	/** Characters that were put together again. */
	long undone() {
		return undone;
	}

	/** Characters beyond ASCII that were right as they were. */
	long other() {
		return other;
	}

	@Override
	public void accept(int c) {
		if (spaceGiven) {
			spaceGiven = false;
			if (c == ' ') {
				return;
			}
		}
		int b = c < FIRST ? -1 : byteOf(c);
		if (count > 0) {
			if (continues(c, b)) {
				return;
			}
			giveUp(c);
		}
		if (b >= LOWEST_LEAD && b <= HIGHEST_LEAD) {
			needed = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
			keep(c, b);
		} else if (!spaceGiven) {
			other += c >= FIRST ? 1 : 0;
			out.accept(c);
		}
	}

	/** Adds the character to the sequence, if it goes on with it; passes on what is whole. */
	private boolean continues(int c, int b) {
		if (b < FIRST || b > 0xBF) {
			return false;
		}
		keep(c, b);
		if (count < needed) {
			return true;
		}
		if (Utf8.lengthAt(bytes, 0, count) != needed) {
			count--;
			return false;
		}
		int whole = new String(bytes, 0, count, StandardCharsets.UTF_8).codePointAt(0);
		count = 0;
		undone++;
		if (whole != MARK) {
			out.accept(whole);
		}
		return true;
	}

	private void keep(int c, int b) {
		characters[count] = c;
		bytes[count++] = (byte) b;
	}

	/** The no-break space behind {@code Ã} is a plain one in many copies: it stands for the {@code à} and the space behind it. */
	private void giveUp(int c) {
		if (count == 1 && characters[0] == A_TILDE && c == ' ') {
			count = 0;
			out.accept(A_GRAVE);
			out.accept(c);
			spaceGiven = true;
			return;
		}
		end();
	}

	/** Passes on what waits for characters that did not come. */
	void end() {
		other += count == 1 && characters[0] == A_TILDE ? 0 : count;
		for (int i = 0; i < count; i++) {
			out.accept(characters[i]);
		}
		count = 0;
	}

	/** The byte that was misread as this character; -1 for a character that neither encoding has. */
	private static int byteOf(int c) {
		if (c <= 0xFF) {
			return c;
		}
		int at = c > 0x2122 ? -1 : WINDOWS.indexOf(c);
		return at < 0 ? -1 : FIRST + at;
	}
}
