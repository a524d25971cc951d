package io.murmure.core.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a listener says of channels for the ledger; what is left open stays as it is recorded.
 *
 * @param basis     why one may listen
 * @param retention the last day on which posts may be kept
 * @param workplace whether individual emotion must not be shown
 */
public record LedgerNote(Optional<LedgerEntry.Basis> basis, Optional<LocalDate> retention, Optional<Boolean> workplace) {

	/** Nothing is said. */
	public static final LedgerNote NONE = new LedgerNote(Optional.empty(), Optional.empty(), Optional.empty());

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** The entry with what is said. */
	public LedgerEntry of(LedgerEntry before) {
		return new LedgerEntry(before.channel(), basis.or(before::basis), retention.or(before::retention), workplace.orElse(before.workplace()));
	}
}
