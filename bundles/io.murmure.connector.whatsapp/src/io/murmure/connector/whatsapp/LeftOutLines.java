package io.murmure.connector.whatsapp;

import java.util.Optional;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;

/** Counts lines that are left out for one reason, so that a chat tells it once, however often it comes. */
final class LeftOutLines {

	private final String kind;
	private Optional<Position> first = Optional.empty();
	private long count;

	/** @param kind of the warning */
	LeftOutLines(String kind) {
		this.kind = kind;
	}

	void see(Position position) {
		first = first.or(() -> Optional.of(position));
		count++;
	}

	void tell(ReadContext context) {
		first.ifPresent(position -> context.warn(position, kind, count));
	}
}
