package io.murmure.core.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the bytes of a text file become characters.
 *
 * @param charset the encoding
 * @param mark    length in bytes of the byte order mark at the start
 * @param ground  why it is taken for this encoding
 */
public record TextDecoding(Charset charset, int mark, Ground ground) {

	/** Why a text is taken for what is written in an encoding. */
	public enum Ground {
		/** A byte order mark, well-formed UTF-8, the zero bytes of UTF-16 or the listener tells it. */
		CERTAIN,
		/** What wrote the text says so, which holds for its most part. */
		DECLARED,
		/** It is what its bytes look like. */
		GUESSED
	}

	/** How many first bytes {@link #of(Source)} looks at. */
	public static final int HEAD = 1 << 16;

	/** What old programs on Windows write, and the last resort. */
	public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
	/** UTF-8 without a mark. */
	public static final TextDecoding UTF_8 = new TextDecoding(StandardCharsets.UTF_8, 0, Ground.CERTAIN);

	private static final int FEWEST_ZEROS_IN_A_HUNDRED = 10;
	private static final int FEWEST_ZEROS = 2;
	private static final int MOST_CONTROLS_IN_A_HUNDRED = 2;
	private static final int BEGINNING = 32;
	/** So many bytes tell how what was appended is written. */
	private static final int APPENDED = 48;

	/** How the source is written; empty when it is no text. */
	public static Optional<TextDecoding> of(Source source) throws IOException {
		return of(source.head(HEAD));
	}

	/**
	 * How a file that begins with {@code head} is written: by its byte order mark, else UTF-8 when it is mostly well-formed,
	 * else UTF-16 when every second byte is often zero from the beginning, else in that of an old Macintosh or of DOS when its accented letters are there, else windows-1252. Empty when it is no text: it has zero bytes or many
	 * control characters.
	 */
	public static Optional<TextDecoding> of(byte[] head) {
		if (starts(head, 0xEF, 0xBB, 0xBF)) {
			return text(head, new TextDecoding(StandardCharsets.UTF_8, 3, Ground.CERTAIN));
		} else if (starts(head, 0xFF, 0xFE)) {
			return Optional.of(new TextDecoding(StandardCharsets.UTF_16LE, 2, Ground.CERTAIN));
		} else if (starts(head, 0xFE, 0xFF)) {
			return Optional.of(new TextDecoding(StandardCharsets.UTF_16BE, 2, Ground.CERTAIN));
		}
		Optional<Charset> wide = wide(head);
		if (wide.isPresent() && !beginsPlain(head)) {
			return wide.map(charset -> new TextDecoding(charset, 0, Ground.CERTAIN));
		}
		return text(head, isMostlyUtf8(head) ? UTF_8 : new TextDecoding(OldEncoding.of(head).orElse(WINDOWS_1252), 0, Ground.GUESSED));
	}

	/** What declares Latin-1 means windows-1252, and often has UTF-8 among it. */
	public static TextDecoding declared(Charset charset) {
		return new TextDecoding(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset, 0, Ground.DECLARED);
	}

	/** True when parts of the text may be written in the other of UTF-8 and windows-1252: who names windows-1252 is taken at their word. */
	public boolean mayBeMixed() {
		return charset.equals(StandardCharsets.UTF_8) || ground != Ground.CERTAIN && charset.equals(WINDOWS_1252);
	}

	/** True when two bytes make a unit. */
	public boolean isWide() {
		return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
	}

	private static boolean starts(byte[] head, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static Optional<TextDecoding> text(byte[] head, TextDecoding decoding) {
		int controls = 0;
		for (byte b : head) {
			if (b == 0) {
				return Optional.empty();
			}
			controls += isControl(b) ? 1 : 0;
		}
		return controls * 100L > (long) MOST_CONTROLS_IN_A_HUNDRED * head.length ? Optional.empty() : Optional.of(decoding);
	}

	/** What no text is written with: a lone 1 to 31 that neither breaks lines nor starts a terminal's sequence. */
	static boolean isControl(byte b) {
		return b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B;
	}

	/** UTF-16 without a mark: spaces, digits and line ends have a zero high byte in every script, and no unit is zero. */
	private static Optional<Charset> wide(byte[] head) {
		int even = 0;
		int odd = 0;
		int controls = 0;
		for (int i = 0; i + 1 < head.length; i += 2) {
			if (head[i] == 0 && head[i + 1] == 0) {
				return Optional.empty();
			}
			even += head[i] == 0 ? 1 : 0;
			odd += head[i + 1] == 0 ? 1 : 0;
			controls += head[i] == 0 && isControl(head[i + 1]) || head[i + 1] == 0 && isControl(head[i]) ? 1 : 0;
		}
		if (controls * 100L > MOST_CONTROLS_IN_A_HUNDRED * (head.length / 2L)) {
			return Optional.empty();
		}
		long enough = Math.max(FEWEST_ZEROS, head.length / 2L * FEWEST_ZEROS_IN_A_HUNDRED / 100);
		if (odd >= enough && even * 50L <= odd) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		return even >= enough && odd * 50L <= even ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
	}

	/** Text with one byte a letter to which UTF-16 was appended, as some shells do: the zero bytes apart, it can be read. */
	static boolean hasWideAppended(byte[] head) {
		int zero = 0;
		while (zero < head.length && head[zero] != 0) {
			zero++;
		}
		return beginsPlain(head) && zero < head.length && wide(Arrays.copyOfRange(head, zero - 1, Math.min(head.length, zero - 1 + APPENDED))).isPresent();
	}

	/** In UTF-16, a zero byte stands at the beginning of most texts, and in those of other scripts hardly ever so much of ASCII. */
	private static boolean beginsPlain(byte[] head) {
		int plain = 0;
		for (int i = 0; i < Math.min(BEGINNING, head.length); i++) {
			if (head[i] == 0) {
				return false;
			}
			plain += isPlain(head[i]) ? 1 : 0;
		}
		return head.length >= BEGINNING && plain * 4 >= BEGINNING * 3;
	}

	/** A letter or sign of ASCII, or the end of a line. */
	static boolean isPlain(int b) {
		return b >= ' ' && b <= '~' || b == '\n' || b == '\r' || b == '\t';
	}

	/** More well-formed multi-byte characters than broken ones; the last character may be cut by the end of the head. */
	private static boolean isMostlyUtf8(byte[] head) {
		int good = 0;
		int broken = 0;
		int i = 0;
		while (i < head.length) {
			int length = Utf8.lengthAt(head, i, head.length);
			if (length == 0 && head.length - i >= Utf8.LONGEST) {
				broken++;
			}
			good += length > 1 ? 1 : 0;
			i += Math.max(1, length);
		}
		return broken == 0 || good > broken;
	}
}
