package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether a file is text by its first bytes, apart from zero bytes and from stretches that are none.
 *
 * @param decoding of what is text
 */
record Legible(TextDecoding decoding) {

	/** Texts by their first bytes that are none further on. */
	private static final List<String> NO_TEXTS = List.of("%PDF", "PK\u0003\u0004", "PAR1", "{\\rtf");
	/** Bytes by which a format is told. */
	static final int BEGINNING = 512;
	/** One byte in so many has to be text. */
	private static final long FEWEST = 8;

	/**
	 * @param holed whether the file may be text though it does not begin as one; a file that somebody reads as it is needs its bytes
	 */
	static Optional<Legible> of(byte[] head, boolean holed) throws IOException {
		String start = new String(head, 0, Math.min(BEGINNING, head.length), StandardCharsets.ISO_8859_1);
		if (PackFormat.of(head).isPresent() || NO_TEXTS.stream().anyMatch(start::startsWith)) {
			return Optional.empty();
		}
		Optional<TextDecoding> asItIs = TextDecoding.of(head);
		if (asItIs.filter(TextDecoding::isWide).isPresent()) {
			return asItIs.map(Legible::new);
		}
		if (asItIs.isEmpty() && !holed && !TextDecoding.hasWideAppended(head) && TextDecoding.of(Arrays.copyOf(head, Math.min(BEGINNING, head.length))).isEmpty()) {
			return Optional.empty();
		}
		byte[] rest = textOf(head);
		boolean hardlyAny = rest.length * FEWEST < withoutZeros(head).length || new String(rest, StandardCharsets.ISO_8859_1).isBlank();
		return (hardlyAny ? asItIs : TextDecoding.of(rest)).map(Legible::new);
	}

	/** For the stretches of the whole file that are no text. */
	Foreign finder(byte[] head) {
		return decoding.isWide() ? new WideStretchFinder(decoding, head) : new StretchFinder(decoding.charset().equals(StandardCharsets.UTF_8));
	}

	private static byte[] textOf(byte[] head) throws IOException {
		try (InputStream rest = new TextOnlySource.TextOnly(new ByteArrayInputStream(head), new StretchFinder(true).foundIn(head), false)) {
			return withoutZeros(rest.readAllBytes());
		}
	}

	private static byte[] withoutZeros(byte[] bytes) {
		byte[] rest = new byte[bytes.length];
		int length = 0;
		for (byte b : bytes) {
			if (b != 0) {
				rest[length++] = b;
			}
		}
		return Arrays.copyOf(rest, length);
	}
}
