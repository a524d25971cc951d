package io.murmure.lib.exports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Repairs UTF-8 that was read as Latin-1, as all JSON that Meta hands out: {@code Ã©} for {@code é}. A text that is right already
 * is left as it is.
 */
public final class Mojibake {

	private Mojibake() {
	}

	/** The text as it was written. */
	public static String repair(String text) {
		boolean high = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c > 0xFF) {
				return repairRuns(text);
			}
			high |= c > 0x7F;
		}
		return high ? decode(text) : text;
	}

	/** A text that already has characters beyond Latin-1: only its Latin-1 runs can be broken. */
	private static String repairRuns(String text) {
		StringBuilder repaired = new StringBuilder(text.length());
		int from = 0;
		while (from < text.length()) {
			boolean latin = text.charAt(from) <= 0xFF;
			int to = from;
			while (to < text.length() && text.charAt(to) <= 0xFF == latin) {
				to++;
			}
			String run = text.substring(from, to);
			repaired.append(latin ? decode(run) : run);
			from = to;
		}
		return repaired.toString();
	}

	private static String decode(String latin) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1))).toString();
		} catch (CharacterCodingException rightAlready) {
			return latin;
		}
	}
}
