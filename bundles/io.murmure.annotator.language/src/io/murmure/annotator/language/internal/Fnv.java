package io.murmure.annotator.language.internal;

import java.nio.charset.StandardCharsets;

/** The hash FNV-1a in 32 bits, over UTF-8. */
public final class Fnv {

	/** The hash of no text. */
	public static final int START = 0x811c9dc5;
	private static final int PRIME = 0x01000193;

	private Fnv() {
	}

	/** The hash of a longer text from that of its beginning. */
	public static int add(int hash, String text) {
		int longer = hash;
		for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
			longer = (longer ^ next & 0xFF) * PRIME;
		}
		return longer;
	}
}
