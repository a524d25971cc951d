package io.murmure.core.record;

import java.time.Instant;

/**
 * A later version of a post.
 *
 * @param target platform id of the post
 * @param text   its new text
 */
public record Edit(String platform, String channel, String author, Instant time, String target, String text,
		Position position) implements SourceRecord {
}
