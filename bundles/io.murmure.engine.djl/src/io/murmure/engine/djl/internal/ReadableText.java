package io.murmure.engine.djl.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether there is anything in a text that a model could read. */
final class ReadableText {

	private static final Pattern ADDRESS_OR_HANDLE = Pattern.compile("(?:https?://|www\\.)\\S+|@[\\p{L}\\p{N}_.-]+");

	private ReadableText() {
	}

	/** Why a text cannot be read: {@code empty}, or {@code only links or handles}. Emoji alone and signs alone are read. */
	static Optional<String> unread(String text) {
		if (text.isBlank()) {
			return Optional.of("empty");
		}
		boolean mayBeBare = text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
		return mayBeBare && ADDRESS_OR_HANDLE.matcher(text).replaceAll("").isBlank() ? Optional.of("only links or handles") : Optional.empty();
	}
}
