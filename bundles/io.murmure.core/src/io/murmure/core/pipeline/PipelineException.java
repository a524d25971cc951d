package io.murmure.core.pipeline;

/** The installed components cannot work together, or one failed; the message is a sentence for the user. */
public final class PipelineException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public PipelineException(String sentence) {
		super(sentence);
	}

	public PipelineException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
