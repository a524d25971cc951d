package io.murmure.core.record;

import java.time.Instant;

/**
 * Somebody bears a role in a channel, such as moderator.
 *
 * @param time when the source says so: the day of an export, where it tells no other
 * @param id   by which the role is known again in another export, unique in its channel
 * @param name what it is called
 */
public record Role(String platform, String channel, String author, Instant time, String id, String name, Position position)
		implements SourceRecord {
}
