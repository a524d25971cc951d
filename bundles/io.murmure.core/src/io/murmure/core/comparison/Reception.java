package io.murmure.core.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How something was taken.
 *
 * @param moment when it first came up
 * @param window as long before and after
 * @param echoes everybody first, then circles, the largest first; p is corrected over all of them together
 */
public record Reception(Idea idea, Instant moment, Duration window, List<Echo> echoes) {

	public Reception {
		echoes = List.copyOf(echoes);
	}
}
