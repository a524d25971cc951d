package io.murmure.core.record;

import java.time.Instant;

/**
 * Somebody took a reaction back.
 *
 * @param target the source's own id of the reaction
 */
public record Unreaction(String platform, String channel, String author, Instant time, String target, Position position) implements SourceRecord {
}
