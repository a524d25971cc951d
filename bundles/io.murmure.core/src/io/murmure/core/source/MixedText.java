package io.murmure.core.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Makes characters of a text that is written in UTF-8 but for parts in windows-1252, or the other way round: what is well-formed UTF-8 beyond ASCII is hardly
 * ever meant as windows-1252, and what is none can only be that. O(bytes).
 */
final class MixedText {

	/** What French and German typography put right behind a letter, as bytes of windows-1252: € … ’ “ ” – — › and the no-break space, « and ». */
	private static final String SIGNS = "\u0080\u0085\u0092\u0093\u0094\u0096\u0097\u009B\u00A0\u00AB\u00BB";
	private static final char REPLACEMENT = '\uFFFD';

	private final boolean utf8;

	private MixedText(boolean utf8) {
		this.utf8 = utf8;
	}

	/** @param decoding one that {@link TextDecoding#mayBeMixed} */
	static MixedText of(TextDecoding decoding) {
		return new MixedText(decoding.charset().equals(StandardCharsets.UTF_8));
	}

	/** What is not written as the rest is read as this. */
	Charset other() {
		return utf8 ? TextDecoding.WINDOWS_1252 : StandardCharsets.UTF_8;
	}

	/**
	 * The text of whole characters.
	 *
	 * @param foreign hears of each character that is not written as the rest: how many stand before it in what is returned
	 */
	String decode(byte[] bytes, int from, int to, IntConsumer foreign) {
		String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
		if (utf8 ? text.indexOf(REPLACEMENT) < 0 : text.length() == to - from && text.indexOf(REPLACEMENT) < 0) {
			return text;
		}
		StringBuilder parts = new StringBuilder(to - from);
		for (int start = from; start < to;) {
			int end = endOfLine(bytes, start, to);
			if (utf8 && Utf8.isWellFormed(bytes, start, end)) {
				parts.append(new String(bytes, start, end - start, StandardCharsets.UTF_8));
			} else {
				decodeParts(bytes, start, end, parts, foreign);
			}
			start = end;
		}
		return parts.toString();
	}

	private static int endOfLine(byte[] bytes, int from, int to) {
		int at = from;
		while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
			at++;
		}
		return Math.min(to, at + 1);
	}

	private void decodeParts(byte[] bytes, int from, int to, StringBuilder parts, IntConsumer foreign) {
		boolean amongUtf8 = false;
		for (int at = from; at < to;) {
			int length = Utf8.lengthAt(bytes, at, to);
			if (length == 1) {
				parts.append((char) bytes[at]);
				amongUtf8 = false;
			} else {
				boolean followed = at + length < to && Utf8.lengthAt(bytes, at + length, to) > 1;
				amongUtf8 = length > 0 && (amongUtf8 || followed || !isLetterAndSigns(bytes, at, length));
				length = amongUtf8 ? length : 1;
				if (amongUtf8 != utf8) {
					foreign.accept(parts.length());
				}
				parts.append(new String(bytes, at, length, amongUtf8 ? StandardCharsets.UTF_8 : TextDecoding.WINDOWS_1252));
			}
			at += length;
		}
	}

	/** A letter at the end of a French quotation ({@code é\u00A0»}) happens to be well-formed: it is no single character of a script that has no word beside it. */
	private static boolean isLetterAndSigns(byte[] bytes, int at, int length) {
		for (int i = at + 1; i < at + length; i++) {
			if (SIGNS.indexOf(bytes[i] & 0xFF) < 0) {
				return false;
			}
		}
		int first = bytes[at] & 0xFF;
		// Latin letters, and the punctuation of Unicode, whose first bytes are letters that hardly end a word
		return first > 0xC5 && (first != 0xE2 || (bytes[at + 1] & 0xFF) > 0x85);
	}
}
