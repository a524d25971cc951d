package io.murmure.analysis.trends;

import io.murmure.core.parameter.Parameter;

/**
 * What a trend is.
 *
 * @param days   the recent past, held against all before it
 * @param people how many people must say the term in it
 * @param chance the probability with which a day may tell a trend that is none
 */
public record TrendsParameters(
		@Parameter(value = "7", min = 2, max = 60) int days,
		@Parameter(value = "4", min = 2, max = 1000) int people,
		@Parameter(value = "0.004", min = 1e-9, max = 0.5) double chance) {
}
