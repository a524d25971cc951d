package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The rule of common suites: posts of the last hour against the mean of the twelve before. */
final class VolumeRule {

	private static final Duration HOUR = Duration.ofHours(1);
	private static final int HOURS = 12;

	private final Deque<Instant> posts = new ArrayDeque<>();

	/** How many times the usual the last hour is; one post is added to the usual so that nights do not divide by nothing. */
	double next(Instant time) {
		posts.addLast(time);
		while (posts.peekFirst().isBefore(time.minus(HOUR.multipliedBy(HOURS + 1)))) {
			posts.removeFirst();
		}
		long last = posts.stream().filter(post -> post.isAfter(time.minus(HOUR))).count();
		return last / (1 + (posts.size() - last) / (double) HOURS);
	}
}
