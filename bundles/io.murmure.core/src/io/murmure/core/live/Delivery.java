package io.murmure.core.live;

import java.time.Duration;
import java.util.Optional;

import io.murmure.core.source.Source;

/**
 * What a live source gave.
 *
 * @param content what is to be read; empty when nothing is new
 * @param cursor  where to go on, also after a restart
 * @param rest    how long to leave the source alone
 */
public record Delivery(Optional<Source> content, String cursor, Duration rest) {

	public static Delivery nothing(String cursor, Duration rest) {
		return new Delivery(Optional.empty(), cursor, rest);
	}
}
