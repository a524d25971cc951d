package io.murmure.core.parameter;

/** A parameter that does not exist or a value that it cannot take; the message is a sentence for the user. */
public final class ParameterException extends IllegalArgumentException {
	private static final long serialVersionUID = 1L;

	public ParameterException(String sentence) {
		super(sentence);
	}
}
