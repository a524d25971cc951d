package io.murmure.core.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A later version of a post.
 *
 * @param target platform id of the post
 * @param text   its new text
 */
public record Edit(String platform, String channel, String author, Instant time, String target, String text,
		Position position) implements SourceRecord {

	/** Of a source that tells a post in its last words, and when they came to be; none of a post without an id. */
	public static Optional<Edit> of(Post post, Instant edited) {
		return post.platformId().map(id -> new Edit(post.platform(), post.channel(), post.author(), edited, id, post.text(), post.position()));
	}
}
