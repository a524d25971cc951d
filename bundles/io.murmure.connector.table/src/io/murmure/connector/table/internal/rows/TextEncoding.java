package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a text is written, from its first bytes. */
final class TextEncoding {

	private TextEncoding() {
	}

	/** UTF-16 if the bytes say so by mark or by their zeros; empty for everything that {@link MixedUtf8Reader} reads. */
	static Optional<Charset> wide(byte[] head) {
		if (starts(head, 0xFF, 0xFE)) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		if (starts(head, 0xFE, 0xFF)) {
			return Optional.of(StandardCharsets.UTF_16BE);
		}
		int[] zeros = new int[2];
		for (int index = 0; index < head.length; index++) {
			zeros[index & 1] += head[index] == 0 ? 1 : 0;
		}
		int half = Math.max(1, head.length / 2);
		if (zeros[1] > half * 0.4 && zeros[0] < half * 0.1) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		return zeros[0] > half * 0.4 && zeros[1] < half * 0.1 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
	}

	/** Characters of the stream without a byte order mark; the reader closes the stream. */
	static Reader reader(InputStream in, byte[] head, Optional<Charset> named) throws IOException {
		in.skipNBytes(markLength(head));
		Optional<Charset> charset = named.or(() -> wide(head)).filter(found -> !found.equals(StandardCharsets.UTF_8));
		return charset.isPresent() ? new InputStreamReader(in, charset.get()) : new MixedUtf8Reader(in);
	}

	private static int markLength(byte[] head) {
		if (starts(head, 0xEF, 0xBB) && head.length >= 3 && (head[2] & 0xFF) == 0xBF) {
			return 3;
		}
		return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
	}

	private static boolean starts(byte[] head, int first, int second) {
		return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
	}
}
