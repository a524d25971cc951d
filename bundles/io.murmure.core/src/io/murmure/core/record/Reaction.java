package io.murmure.core.record;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody reacted to a post.
 *
 * @param id     the source's own id of the reaction, by which it may be taken back
 * @param target platform id of the post
 * @param sign   the emoji or the platform's word for it
 */
public record Reaction(String platform, Optional<String> id, String channel, String author, Instant time, String target, String sign,
		Position position) implements SourceRecord {

	/** Of a source that has no ids of reactions. */
	public Reaction(String platform, String channel, String author, Instant time, String target, String sign, Position position) {
		this(platform, Optional.empty(), channel, author, time, target, sign, position);
	}
}
