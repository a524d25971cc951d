package io.murmure.core.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an installed model.
 *
 * @param heads     what it tells
 * @param languages ISO 639-1 codes of the languages that it was trained on, as its card names them
 * @param bytes     size of its folder
 * @param checksum  SHA-256 of the files that decide what it reads, hexadecimal
 * @param figures   measured figures that the front matter of its card names, such as macro-F1 by data set
 * @param text      its card, in Markdown; empty when it has none
 * @param refusal   why it cannot be read, when it cannot
 */
public record ModelCard(String id, Path folder, List<Head> heads, List<String> languages, long bytes, String checksum, List<ModelFigure> figures,
		String text, Optional<String> refusal) {
}
