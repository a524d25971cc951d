package io.murmure.analysis.evolution;

import java.time.Duration;

import io.murmure.core.parameter.Parameter;

/**
 * How communities are followed.
 *
 * @param window     length of a window; zero for an eighth of the study's span in whole days, at least a week
 * @param memory     after how many windows an interaction counts half, so that a quiet week does not take a community apart; 0 for windows on
 *                   their own
 * @param similarity Jaccard index from which a community of one window goes on in the next
 * @param share      of a community's people who come from, or go to, one other for a split or a merge
 * @param change     of its size, from which a community grows or declines
 * @param seed       of the searches
 */
public record EvolutionParameters(
		@Parameter("PT0S") Duration window,
		@Parameter(value = "1", min = 0, max = 100) double memory,
		@Parameter(value = "0.3", min = 0.01, max = 1) double similarity,
		@Parameter(value = "0.5", min = 0.01, max = 1) double share,
		@Parameter(value = "0.2", min = 0, max = 10) double change,
		@Parameter("1") long seed) {
}
