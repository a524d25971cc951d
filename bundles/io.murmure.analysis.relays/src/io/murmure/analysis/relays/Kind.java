package io.murmure.analysis.relays;

import java.util.Locale;

/** How a post passes a message on, surest first. */
enum Kind {
	REPOST, QUOTE, LINK, TEXT, RETOLD;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
