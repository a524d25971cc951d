package io.murmure.engine.graph;

import java.util.Map;

import io.murmure.core.parameter.Parameter;
import io.murmure.core.parameter.Parameters;

/**
 * Parameters of {@link ConsensusMethod}.
 *
 * @param agreeing how many of the twelve searches must have a community; one less where it shares people with others
 * @param relative whether weights are told relative to what is usual for their two nodes, see {@link TieScale}
 * @param seed     the first seed
 */
public record ConsensusParameters(
		@Parameter(value = "4", min = 1, max = 12) int agreeing,
		@Parameter("true") boolean relative,
		@Parameter("1") long seed) {

	/** What is usual, from a seed. */
	public static ConsensusParameters from(long seed) {
		return Parameters.create(ConsensusParameters.class, Map.of("seed", Long.toString(seed)));
	}
}
