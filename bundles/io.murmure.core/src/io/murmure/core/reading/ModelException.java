package io.murmure.core.reading;

/** A model that cannot be read; the message is one sentence that says why and what to do. */
public final class ModelException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public ModelException(String sentence) {
		super(sentence);
	}

	public ModelException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
