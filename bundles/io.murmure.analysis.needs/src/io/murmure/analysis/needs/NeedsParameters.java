package io.murmure.analysis.needs;

import io.murmure.core.parameter.Parameter;

/**
 * Which needs are kept.
 *
 * @param people  how many people must tell of a need
 * @param minutes within which somebody who takes up the talk counts as answering
 * @param weak    whether weak signals are kept too
 */
public record NeedsParameters(
		@Parameter(value = "2", min = 1, max = 1000) int people,
		@Parameter(value = "360", min = 1, max = 10080) int minutes,
		@Parameter("false") boolean weak) {
}
