package io.murmure.core.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a Study's key, cut to 128 bits. One thread at a time. */
public final class KeyedHash {

	private static final int BYTES = 16;

	private final Mac mac;

	public KeyedHash(byte[] key) {
		try {
			mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
		} catch (GeneralSecurityException missing) {
			throw new IllegalStateException("every JDK has HmacSHA256", missing);
		}
	}

	/** The hash of the parts, told apart from any other cut of the same letters. */
	public byte[] of(String... parts) {
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			mac.update((byte) (bytes.length >>> 24));
			mac.update((byte) (bytes.length >>> 16));
			mac.update((byte) (bytes.length >>> 8));
			mac.update((byte) bytes.length);
			mac.update(bytes);
		}
		return Arrays.copyOf(mac.doFinal(), BYTES);
	}

	/** {@link #of} in hexadecimal. */
	public String hex(String... parts) {
		return HexFormat.of().formatHex(of(parts));
	}
}
