package io.murmure.core.progress;

/** The user stopped the work; what was committed before stays. */
public final class CancelledException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super("Cancelled.");
	}
}
