package io.murmure.engine.djl.internal;

import java.util.Optional;
import java.util.regex.Pattern;

import io.murmure.core.reading.Reading;

/** Tells whether there is anything in a text that a model could read. */
final class ReadableText {

	private static final Pattern ADDRESS_OR_HANDLE = Pattern.compile("(?:https?://|www\\.)\\S+|@[\\p{L}\\p{N}_.-]+");

	private ReadableText() {
	}

	/** Why a text cannot be read: {@link Reading#EMPTY} or {@link Reading#BARE}. Emoji alone and signs alone are read. */
	static Optional<String> unread(String text) {
		if (text.isBlank()) {
			return Optional.of(Reading.EMPTY);
		}
		boolean mayBeBare = text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
		return mayBeBare && ADDRESS_OR_HANDLE.matcher(text).replaceAll("").isBlank() ? Optional.of(Reading.BARE) : Optional.empty();
	}
}
