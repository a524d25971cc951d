package io.murmure.connector.document;

import io.murmure.core.parameter.Parameter;

/**
 * How documents are cut into posts.
 *
 * @param shortest characters below which a paragraph joins its neighbour
 * @param longest  characters above which a paragraph is cut between sentences
 */
public record DocumentParameters(@Parameter(value = "40", min = 0, max = 1000) int shortest,
		@Parameter(value = "2000", min = 200, max = 100_000) int longest) {
}
