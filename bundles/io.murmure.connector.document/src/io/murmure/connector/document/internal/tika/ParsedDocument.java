package io.murmure.connector.document.internal.tika;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.murmure.connector.document.internal.text.Block;

/**
 * What Tika took out of a document.
 *
 * @param trouble kind of the warning when it could not be read to its end
 */
public record ParsedDocument(List<Block> blocks, Optional<String> author, Optional<String> language, Optional<Instant> time, Optional<String> trouble) {
}
