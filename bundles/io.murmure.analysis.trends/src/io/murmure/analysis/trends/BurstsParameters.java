package io.murmure.analysis.trends;

import io.murmure.core.parameter.Parameter;

/**
 * What a burst is.
 *
 * @param people how many people it needs on its day
 * @param chance the probability with which a day may tell a burst that is none
 */
public record BurstsParameters(
		@Parameter(value = "4", min = 2, max = 1000) int people,
		@Parameter(value = "0.005", min = 1e-9, max = 0.5) double chance) {
}
