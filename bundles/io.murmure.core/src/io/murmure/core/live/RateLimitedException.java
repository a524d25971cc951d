package io.murmure.core.live;

import java.io.IOException;
import java.time.Duration;

import io.murmure.core.component.Sentence;

/** A source asks to be left alone for a while. */
public final class RateLimitedException extends IOException {
	private static final long serialVersionUID = 1L;

	private final Duration wait;

	public RateLimitedException(Duration wait) {
		super(Sentence.of(RateLimitedException.class, "wait"));
		this.wait = wait;
	}

	public Duration delay() {
		return wait;
	}
}
