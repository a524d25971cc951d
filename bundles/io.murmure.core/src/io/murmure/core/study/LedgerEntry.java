package io.murmure.core.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On what basis a channel is listened to.
 *
 * @param channel   its name as stored
 * @param basis     empty when none was recorded
 * @param retention the day after which its posts should go
 * @param workplace whether individual emotion must not be shown
 */
public record LedgerEntry(String channel, Optional<Basis> basis, Optional<LocalDate> retention, boolean workplace) {

	/** Why one may listen. */
	public enum Basis {
		CONSENT, PUBLIC, LEGITIMATE_INTEREST
	}
}
