package io.murmure.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long to follow a source.
 *
 * @param once only until it has nothing more to give at once, or is in trouble
 * @param end  not past this moment
 */
public record Until(boolean once, Optional<Instant> end) {

	/** Until the user stops it. */
	public static final Until STOPPED = new Until(false, Optional.empty());

	private static final Duration FOR_EVER = Duration.ofDays(1);

	/** How long it may still wait for something, at most a day; never negative. */
	Duration left() {
		Duration left = end.map(moment -> Duration.between(Instant.now(), moment)).orElse(FOR_EVER);
		return left.isNegative() ? Duration.ZERO : left.compareTo(FOR_EVER) > 0 ? FOR_EVER : left;
	}

	boolean isOver() {
		return left().isZero();
	}
}
