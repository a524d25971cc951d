package io.murmure.lib.exports;

/** A record that cannot be understood; its kind is that of the warning about it. */
public final class UnreadableException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public UnreadableException(String kind) {
		super(kind, null, false, false);
	}
}
