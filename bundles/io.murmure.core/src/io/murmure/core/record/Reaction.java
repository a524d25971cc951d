package io.murmure.core.record;

import java.time.Instant;

/**
 * Somebody reacted to a post.
 *
 * @param target platform id of the post
 * @param sign   the emoji or the platform's word for it
 */
public record Reaction(String platform, String channel, String author, Instant time, String target, String sign,
		Position position) implements SourceRecord {
}
