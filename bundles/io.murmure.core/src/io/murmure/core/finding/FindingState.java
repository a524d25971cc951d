package io.murmure.core.finding;

import java.util.Locale;

/** Where a finding stands with the listener. */
public enum FindingState {
	/** Nobody looked at it yet. */
	NEW,
	/** The listener wants to know how it goes on. */
	FOLLOWED,
	/** Seen, and nothing is to be done. */
	NOTED,
	/** Out of the way until a day. */
	SNOOZED,
	/** No finding, for a reason. */
	DISMISSED;

	/** As the tables write it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The state of a word; {@link #NEW} for a word that is none. */
	public static FindingState of(String word) {
		for (FindingState state : values()) {
			if (state.word().equals(word)) {
				return state;
			}
		}
		return NEW;
	}

	/** Whether a finding in this state is still before the listener's eyes. */
	public boolean isOpen() {
		return this != DISMISSED && this != SNOOZED;
	}
}
