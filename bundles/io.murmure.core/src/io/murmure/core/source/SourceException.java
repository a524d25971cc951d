package io.murmure.core.source;

import java.io.IOException;

/** A source that cannot be read at all; the message is one plain sentence that names it and says what to do. */
public final class SourceException extends IOException {
	private static final long serialVersionUID = 1L;

	public SourceException(String sentence) {
		super(sentence);
	}

	public SourceException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
