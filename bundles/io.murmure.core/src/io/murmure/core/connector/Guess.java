package io.murmure.core.connector;

import java.util.List;

/**
 * What a connector found for a parameter that the user left open.
 *
 * @param value   what it would take; empty when it found nothing
 * @param choices what else the source offers
 */
public record Guess(String value, List<String> choices) {

	public Guess {
		choices = List.copyOf(choices);
	}
}
