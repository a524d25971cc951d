package io.murmure.engine.graph;

import io.murmure.core.parameter.Parameter;

/**
 * Parameters of {@link LabelPropagationMethod}.
 *
 * @param rounds   how often to go over all nodes at most
 * @param relative whether weights are told relative to what is usual for their two nodes, see {@link TieScale}
 * @param bridge   share of tie weight with which a node also belongs to another community; 1 for hardly ever
 * @param runs     number of seeds
 * @param seed     the first of them
 */
public record LabelPropagationParameters(
		@Parameter(value = "20", min = 1, max = 1000) int rounds,
		@Parameter("true") boolean relative,
		@Parameter(value = "0.25", min = 0.01, max = 1) double bridge,
		@Parameter(value = "5", min = 1, max = 100) int runs,
		@Parameter("1") long seed) {
}
