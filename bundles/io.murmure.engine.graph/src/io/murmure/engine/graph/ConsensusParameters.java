package io.murmure.engine.graph;

import io.murmure.core.parameter.Parameter;

/**
 * Parameters of {@link ConsensusMethod}.
 *
 * @param agreeing how many of the seven searches must have a community
 * @param relative whether weights are told relative to what is usual for their two nodes, see {@link TieScale}
 * @param seed     the first seed
 */
public record ConsensusParameters(
		@Parameter(value = "3", min = 1, max = 7) int agreeing,
		@Parameter("true") boolean relative,
		@Parameter("1") long seed) {
}
