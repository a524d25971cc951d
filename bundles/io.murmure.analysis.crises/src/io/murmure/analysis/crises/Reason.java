package io.murmure.analysis.crises;

import java.util.Locale;

/** Why a channel needs to be looked at. */
enum Reason {
	/** Heated posts against the usual. */
	HEAT,
	/** All posts against the usual. */
	VOLUME,
	/** Several people at once. */
	VOICES,
	/** An alarm in another channel. */
	SPREAD,
	/** People who had hardly ever written there. */
	NEWCOMERS,
	/** Questions to the subject and to whoever answers for it. */
	QUESTIONS,
	/** People of other circles than those that began it. */
	CIRCLES;

	/** As the tables write it. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
