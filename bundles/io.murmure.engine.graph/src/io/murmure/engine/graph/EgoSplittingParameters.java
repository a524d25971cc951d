package io.murmure.engine.graph;

import io.murmure.core.parameter.Parameter;

/**
 * How personas are grouped.
 *
 * @param rounds after which label propagation ends at the latest
 * @param runs   number of seeds, for the stability
 * @param seed   the first of them
 */
public record EgoSplittingParameters(
		@Parameter(value = "20", min = 1, max = 1000) int rounds,
		@Parameter(value = "5", min = 1, max = 100) int runs,
		@Parameter("1") long seed) {
}
