package io.murmure.store.duckdb;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** What records are known again by, as numbers. */
final class Keys {

	private static final int HEX_DIGITS = 32;
	private static final int HALF = HEX_DIGITS / 2;

	private final MessageDigest sha;

	Keys() {
		try {
			sha = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException("every JDK has SHA-256", missing);
		}
	}

	/** 128 bits. */
	record Fingerprint(long high, long low) {

		/** As the database writes a whole number of 128 bits. */
		String decimal() {
			return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low))).toString();
		}
	}

	static Fingerprint fingerprint(ResultSet row, int column) throws SQLException {
		BigInteger bits = (BigInteger) row.getObject(column);
		return new Fingerprint(bits.shiftRight(Long.SIZE).longValue(), bits.longValue());
	}

	/** What is kept of a person who opted out: their key, which is a keyed hash already, hashed once more. */
	Fingerprint suppressed(Fingerprint person) {
		return hashed("suppressed" + person);
	}

	/** A keyed hash in hexadecimal as 128 bits; any other text by its hash. */
	Fingerprint fingerprint(String hex) {
		if (hex.length() == HEX_DIGITS) {
			try {
				return new Fingerprint(HexFormat.fromHexDigitsToLong(hex, 0, HALF), HexFormat.fromHexDigitsToLong(hex, HALF, HEX_DIGITS));
			} catch (NumberFormatException notHexadecimal) {
				return hashed(hex);
			}
		}
		return hashed(hex);
	}

	/**
	 * A platform's own id as 64 bits, so that replies find their posts and the id, which may lead to a person, is not kept. Two of 10
	 * million ids fall together with a probability of 3 in a million.
	 */
	long platformId(String platform, String channel, String id) {
		return hashed(platform + '\0' + channel + '\0' + id).high();
	}

	private Fingerprint hashed(String text) {
		ByteBuffer hash = ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
		return new Fingerprint(hash.getLong(), hash.getLong());
	}
}
