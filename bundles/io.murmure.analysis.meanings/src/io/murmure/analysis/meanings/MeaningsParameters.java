package io.murmure.analysis.meanings;

import io.murmure.core.parameter.Parameter;

/**
 * What a new meaning is.
 *
 * @param days   on how many days a word must have been said before it changed, and since
 * @param people how many people must say it in the new way
 * @param level  the share of words told that may be none, as far as chance goes
 * @param draws  how often days are shuffled to know what chance does
 */
public record MeaningsParameters(
		@Parameter(value = "10", min = 4, max = 1000) int days,
		@Parameter(value = "4", min = 2, max = 1000) int people,
		@Parameter(value = "0.1", min = 1e-9, max = 0.5) double level,
		@Parameter(value = "499", min = 99, max = 100_000) int draws,
		@Parameter(value = "1", min = 0, max = Long.MAX_VALUE) long seed) {
}
