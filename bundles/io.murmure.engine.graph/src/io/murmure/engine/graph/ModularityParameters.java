package io.murmure.engine.graph;

import io.murmure.core.parameter.Parameter;

/**
 * Parameters of {@link ModularityMethod}.
 *
 * @param resolution 1 for the modularity of the literature; more for smaller communities
 * @param runs       number of seeds, of which the one with the highest modularity is kept
 * @param seed       the first of them
 */
public record ModularityParameters(
		@Parameter(value = "1", min = 0.01, max = 1000) double resolution,
		@Parameter(value = "20", min = 1, max = 1000) int runs,
		@Parameter("1") long seed) {
}
