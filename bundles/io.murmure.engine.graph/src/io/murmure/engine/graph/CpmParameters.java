package io.murmure.engine.graph;

import io.murmure.core.parameter.Parameter;

/**
 * Parameters of {@link CpmMethod}.
 *
 * @param resolution the density, relative to a usual tie, below which a group falls apart
 * @param relative   whether weights are told relative to what is usual for their two nodes, see {@link TieScale}
 * @param bridge     share of tie weight with which a node also belongs to another community; 1 for hardly ever
 * @param runs       number of seeds
 * @param seed       the first of them
 */
public record CpmParameters(
		@Parameter(value = "0.05", min = 1e-9, max = 2) double resolution,
		@Parameter("true") boolean relative,
		@Parameter(value = "0.25", min = 0.01, max = 1) double bridge,
		@Parameter(value = "5", min = 1, max = 100) int runs,
		@Parameter("1") long seed) {
}
