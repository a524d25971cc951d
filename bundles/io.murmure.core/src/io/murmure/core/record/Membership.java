package io.murmure.core.record;

import java.time.Instant;

/**
 * Somebody came into or went out of a channel.
 *
 * @param author who came or went
 * @param change what happened
 */
public record Membership(String platform, String channel, String author, Instant time, Change change, Position position)
		implements SourceRecord {

	/** The ways in and out. */
	public enum Change {
		JOINED, ADDED, LEFT, REMOVED
	}
}
