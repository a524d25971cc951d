package io.murmure.core.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to leave a source alone that is in trouble: twice as long each time in a row, up to five minutes, and not all at the same moment; longer where it asks for
 * more, and never shorter, whatever it asks for.
 */
public final class BackOff {

	private static final Duration LONGEST = Duration.ofMinutes(5);
	private static final int MOST_DOUBLINGS = 9;

	private int failures;

	Duration after(IOException trouble) {
		failures = Math.min(MOST_DOUBLINGS, failures + 1);
		Duration own = own();
		return trouble instanceof RateLimitedException asked && asked.delay().compareTo(own) > 0 ? asked.delay() : own;
	}

	private Duration own() {
		Duration whole = Duration.ofSeconds(1L << failures);
		Duration most = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
		return most.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(most.toMillis() / 2 + 1));
	}

	void worked() {
		failures = 0;
	}
}
