package io.murmure.core.connector;

import java.util.List;

/**
 * What a connector found for a parameter that the user left open.
 *
 * @param value   what it would take; empty when it found nothing
 * @param choices what else the source offers
 * @param needed  whether the source can only be read once the parameter has one of the choices as its value
 */
public record Guess(String value, List<String> choices, boolean needed) {

	public Guess {
		choices = List.copyOf(choices);
	}

	/** Of a parameter that may also stay open. */
	public Guess(String value, List<String> choices) {
		this(value, choices, false);
	}

	/** Whether the source can be read with this typed for the parameter, as far as the parameter goes. */
	public boolean allows(String typed) {
		return !needed || (typed.isBlank() ? !value.isEmpty() : choices.stream().anyMatch(typed::equalsIgnoreCase));
	}
}
