package io.murmure.core.live;

import java.time.Duration;

/**
 * One look at what a live source has.
 *
 * @param cursor   what the last delivery ended with; an empty text at the very beginning
 * @param patience how long it may wait for something to come
 * @param known    what the Study has of the source already
 */
public record Look(String cursor, Duration patience, Known known) {

	private static final Duration USUAL = Duration.ofMinutes(2);

	/**
	 * Asks whether the Study had a post, or a reaction, by the platform's own id, when it began to follow: what points to it, changes it or takes it back concerns the
	 * Study.
	 */
	@FunctionalInterface
	public interface Known {

		/** A Study that has nothing. */
		Known NOTHING = (platform, id) -> false;

		boolean has(String platform, String id);
	}

	/** A look for a Study that has nothing yet. */
	public static Look from(String cursor) {
		return new Look(cursor, USUAL, Known.NOTHING);
	}

	/** The shorter of what the source wants to wait at most and what the look allows. */
	public Duration atMost(Duration wanted) {
		return wanted.compareTo(patience) < 0 ? wanted : patience;
	}
}
