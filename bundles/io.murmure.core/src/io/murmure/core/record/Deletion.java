package io.murmure.core.record;

import java.time.Instant;

/**
 * A post was taken back.
 *
 * @param target platform id of the post
 */
public record Deletion(String platform, String channel, String author, Instant time, String target, Position position)
		implements SourceRecord {
}
