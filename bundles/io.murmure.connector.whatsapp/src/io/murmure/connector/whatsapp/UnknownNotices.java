package io.murmure.connector.whatsapp;

import java.util.Optional;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;

/** Counts what no member signs and is no notice known of WhatsApp, so that a chat tells it once, however often it comes. */
final class UnknownNotices {

	private Optional<Position> first = Optional.empty();
	private long count;

	void see(Position position) {
		first = first.or(() -> Optional.of(position));
		count++;
	}

	void tell(ReadContext context) {
		first.ifPresent(position -> context.warn(position, "unknown-notice", count));
	}
}
