package io.murmure.engine.djl.internal;

/** A graphics processor does not read: its memory does not suffice, it is too old for PyTorch, or the model is made for processors alone. */
final class GraphicsFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GraphicsFailure(Throwable cause) {
		super(cause);
	}
}
