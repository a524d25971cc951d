package io.murmure.core.finding;

import java.time.Instant;
import java.util.Optional;

/**
 * What the listener decided of a finding.
 *
 * @param reason why it was dismissed; otherwise empty
 * @param until  when a snoozed finding comes back
 * @param time   when it was decided; empty when nothing was
 */
public record Judgement(FindingState state, String reason, Optional<Instant> until, Optional<Instant> time) {

	/** Nothing was decided. */
	public static final Judgement NONE = new Judgement(FindingState.NEW, "", Optional.empty(), Optional.empty());

	/** @throws IllegalArgumentException when it is dismissed without a reason, or snoozed without a day */
	public Judgement {
		reason = reason.strip();
		if (state == FindingState.DISMISSED && reason.isEmpty()) {
			throw new IllegalArgumentException("a finding is dismissed for a reason");
		}
		if (state == FindingState.SNOOZED && until.isEmpty()) {
			throw new IllegalArgumentException("a finding is snoozed until a day");
		}
	}

	public static Judgement of(FindingState state, Instant now) {
		return new Judgement(state, "", Optional.empty(), Optional.of(now));
	}

	public static Judgement dismissed(String reason, Instant now) {
		return new Judgement(FindingState.DISMISSED, reason, Optional.empty(), Optional.of(now));
	}

	public static Judgement snoozed(Instant until, Instant now) {
		return new Judgement(FindingState.SNOOZED, "", Optional.of(until), Optional.of(now));
	}

	/** The state at a moment: what was snoozed until then is new again. */
	public FindingState at(Instant now) {
		return state == FindingState.SNOOZED && until.filter(end -> !now.isBefore(end)).isPresent() ? FindingState.NEW : state;
	}
}
