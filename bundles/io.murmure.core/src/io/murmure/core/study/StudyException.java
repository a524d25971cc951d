package io.murmure.core.study;

/** A Study cannot be opened, read or written; the message is one plain sentence that says why and what to do. */
public final class StudyException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public StudyException(String sentence) {
		super(sentence);
	}

	public StudyException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
