package io.murmure.connector.document.internal.tika;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.murmure.connector.document.internal.text.Block;

/**
 * What Tika took out of a document.
 *
 * @param blocks  what was read, at least one
 * @param trouble kind of the warning when it could not be read beyond the last of them
 */
public record ParsedDocument(List<Block> blocks, Optional<String> author, Optional<String> language, Optional<Instant> time, Optional<String> trouble) {
}
