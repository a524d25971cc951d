package io.murmure.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes, the same way for the same random numbers. */
final class Mutator {

	private static final int MOST_CHANGES = 4;
	private static final int SELDOM = 60;
	private static final int GIANT = 1 << 20;
	private static final int DEEP = 50_000;

	/** What parsers stumble over. */
	private static final List<byte[]> TOKENS = tokens("{", "}", "[", "]", "\"", "\\", ",", ":", "\n", "\r\n", "\u0000", "null", "true", "-1", "0", "1e999", "9223372036854775808",
			"99999999999999999999", "-0.0", "NaN", "\\u0000", "\\ud800", "<", ">", "&", "&#0;", "&#x110000;", "]]>", "<![CDATA[", "<!--", "--", "=", "==", "%", "%s", "{0}", "../", "..\\", "C:\\",
			"/etc/passwd", "file:///etc/passwd", "31/02/2026", "00/00/0000, 25:61", "2026-13-45T99:99:99Z", "\ufeff", "\u200e", "\u202f", "\ud83d\ude00", "\u0301", "'", "''", ";", "\t", "|",
			"From ", "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n", "=?utf-8?B?====?=", "\\rtf1\\bin9999999 ", "PK\u0003\u0004");

	private final Random random;

	Mutator(Random random) {
		this.random = random;
	}

	private static List<byte[]> tokens(String... tokens) {
		return Arrays.stream(tokens).map(token -> token.getBytes(StandardCharsets.UTF_8)).toList();
	}

	byte[] mutate(byte[] seed) {
		byte[] bytes = seed;
		for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
			bytes = random.nextInt(SELDOM) == 0 ? overdo(bytes) : change(bytes);
		}
		return bytes;
	}

	private byte[] change(byte[] bytes) {
		return switch (random.nextInt(8)) {
			case 0, 1 -> flip(bytes);
			case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
			case 3 -> splice(bytes, TOKENS.get(random.nextInt(TOKENS.size())), 0);
			case 4 -> splice(bytes, TOKENS.get(random.nextInt(TOKENS.size())), 1 + random.nextInt(12));
			case 5 -> splice(bytes, piece(bytes), 0);
			case 6 -> splice(bytes, new byte[0], 1 + random.nextInt(Math.max(1, bytes.length / 4)));
			default -> reorder(bytes);
		};
	}

	private byte[] flip(byte[] bytes) {
		byte[] flipped = bytes.clone();
		for (int times = bytes.length == 0 ? 0 : 1 + random.nextInt(6); times > 0; times--) {
			flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return flipped;
	}

	/** Puts something in the place of some bytes. */
	private byte[] splice(byte[] bytes, byte[] inserted, int removed) {
		int at = random.nextInt(bytes.length + 1);
		int after = Math.min(bytes.length, at + removed);
		ByteArrayOutputStream spliced = new ByteArrayOutputStream(bytes.length + inserted.length);
		spliced.write(bytes, 0, at);
		spliced.writeBytes(inserted);
		spliced.write(bytes, after, bytes.length - after);
		return spliced.toByteArray();
	}

	private byte[] piece(byte[] bytes) {
		int from = random.nextInt(bytes.length + 1);
		return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(400)));
	}

	/** Two halves, as records, change places. */
	private byte[] reorder(byte[] bytes) {
		int at = random.nextInt(bytes.length + 1);
		while (at < bytes.length && bytes[at] != '\n' && bytes[at] != ',') {
			at++;
		}
		ByteArrayOutputStream turned = new ByteArrayOutputStream(bytes.length);
		turned.write(bytes, at, bytes.length - at);
		turned.write(bytes, 0, at);
		return turned.toByteArray();
	}

	/** What is too large, too deep, or no text at all. */
	private byte[] overdo(byte[] bytes) {
		return switch (random.nextInt(5)) {
			case 0 -> splice(bytes, "A".repeat(GIANT).getBytes(StandardCharsets.UTF_8), 0);
			case 1 -> splice(bytes, (random.nextBoolean() ? "[" : "{\"a\":").repeat(DEEP).getBytes(StandardCharsets.UTF_8), 0);
			case 2 -> splice(bytes, (random.nextBoolean() ? "<a>" : "<div><table>").repeat(DEEP / 10).getBytes(StandardCharsets.UTF_8), 0);
			case 3 -> noise(bytes);
			default -> splice(bytes, piece(bytes).length == 0 ? new byte[0] : repeated(piece(bytes)), 0);
		};
	}

	private static byte[] repeated(byte[] piece) {
		ByteArrayOutputStream many = new ByteArrayOutputStream();
		while (piece.length > 0 && many.size() < GIANT / 8) {
			many.writeBytes(piece);
		}
		return many.toByteArray();
	}

	private byte[] noise(byte[] bytes) {
		byte[] noise = new byte[1 + random.nextInt(200)];
		random.nextBytes(noise);
		return splice(bytes, noise, noise.length);
	}
}
