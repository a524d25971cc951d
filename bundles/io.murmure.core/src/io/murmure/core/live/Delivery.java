package io.murmure.core.live;

import java.time.Duration;
import java.util.Optional;

import io.murmure.core.source.Source;

/**
 * What a live source gave.
 *
 * @param content  what is to be read; empty when nothing is new
 * @param cursor   where to go on, also after a restart
 * @param rest     how long to leave the source alone
 * @param caughtUp whether it had nothing more to give at once
 */
public record Delivery(Optional<Source> content, String cursor, Duration rest, boolean caughtUp) {

	/** Of a source that is left alone as soon as it has nothing more to give. */
	public Delivery(Optional<Source> content, String cursor, Duration rest) {
		this(content, cursor, rest, rest.isPositive());
	}

	public static Delivery nothing(String cursor, Duration rest) {
		return new Delivery(Optional.empty(), cursor, rest);
	}
}
