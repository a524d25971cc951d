package io.murmure.connector.table.internal.rows;

import java.nio.charset.Charset;
import java.util.Optional;

import io.murmure.core.source.TextDecoding;

/** Tells how a table as text is written. */
final class TextEncoding {

	private TextEncoding() {
	}

	/** How the text that begins with {@code head} is written; empty when it is none. What the user named wins. */
	static Optional<TextDecoding> of(byte[] head, Optional<Charset> named) {
		Optional<TextDecoding> found = TextDecoding.of(head);
		return named.isEmpty() ? found : Optional.of(new TextDecoding(named.get(), found.map(TextDecoding::mark).orElse(0), TextDecoding.Ground.CERTAIN));
	}
}
