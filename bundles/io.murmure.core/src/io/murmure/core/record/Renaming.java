package io.murmure.core.record;

import java.time.Instant;

/**
 * A channel got another name.
 *
 * @param author who named it; empty when the source does not tell
 * @param name   what it is called from then on
 */
public record Renaming(String platform, String channel, String author, Instant time, String name, Position position)
		implements SourceRecord {
}
