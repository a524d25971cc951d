package io.murmure.core.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short marks by which something is known again, and not more. */
final class Marks {

	private static final int BYTES = 12;

	private Marks() {
	}

	static String of(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
		} catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException("every JDK has SHA-256", missing);
		}
	}
}
