package io.murmure.analysis.crises;

import java.util.Locale;

/** How much a channel needs to be looked at. */
enum Level {
	CALM, WATCH, WARNING, CRISIS;

	/** As the tables write it. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
