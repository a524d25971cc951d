package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.murmure.core.source.TextDecoding;

/** Opens a text whose records may span lines as a stream of characters. */
final class TextEncoding {

	private TextEncoding() {
	}

	/** How the text that begins with {@code head} is written; empty when it is none. What the user named wins. */
	static Optional<TextDecoding> of(byte[] head, Optional<Charset> named) {
		Optional<TextDecoding> found = TextDecoding.of(head);
		return named.isEmpty() ? found : Optional.of(new TextDecoding(named.get(), found.map(TextDecoding::mark).orElse(0), false));
	}

	/**
	 * Characters of the stream without a byte order mark; the reader closes the stream.
	 *
	 * @param trouble hears of lines in UTF-8 text that are none
	 */
	static Reader reader(InputStream in, TextDecoding decoding, RowTrouble trouble) throws IOException {
		in.skipNBytes(decoding.mark());
		if (decoding.charset().equals(StandardCharsets.UTF_8)) {
			return new MixedUtf8Reader(in, trouble::warn);
		}
		boolean mixed = decoding.guessed() && decoding.charset().equals(TextDecoding.WINDOWS_1252);
		return mixed ? new MixedUtf8Reader(in, RowTrouble.IGNORED::warn) : new InputStreamReader(in, decoding.charset());
	}
}
