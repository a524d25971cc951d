package io.murmure.core.study;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.component.ComponentText;

/**
 * On what basis a channel is listened to.
 *
 * @param channel   its name as stored
 * @param basis     empty when none was recorded
 * @param retention the last day on which its posts may be kept
 * @param workplace whether individual emotion must not be shown
 */
public record LedgerEntry(String channel, Optional<Basis> basis, Optional<LocalDate> retention, boolean workplace) {

	/** Nothing is recorded of this channel. */
	public static LedgerEntry of(String channel) {
		return new LedgerEntry(channel, Optional.empty(), Optional.empty(), false);
	}

	/** Why one may listen. */
	public enum Basis {
		CONSENT, PUBLIC, LEGITIMATE_INTEREST;

		/** The word for it, as it stands within a sentence. */
		public String label(Locale locale) {
			return ComponentText.of(Basis.class, locale).get(name()).orElse(name());
		}
	}
}
