package io.murmure.analysis.profiles;

import java.time.Duration;

import io.murmure.core.parameter.Parameter;

/**
 * How communities are looked at.
 *
 * @param horizon  until when somebody who turns to a person answers that person's last post
 * @param period   of presence: who writes in one and again in the next persists
 * @param newcomer who wrote first this long before the end of the study, or less, is a newcomer
 * @param drivers  how many of the terms that make a community tick to keep
 * @param sources  from how many people shortest paths are followed; all when there are no more
 * @param seed     chooses these people
 */
public record ProfilesParameters(
		@Parameter("PT24H") Duration horizon,
		@Parameter("P7D") Duration period,
		@Parameter("P14D") Duration newcomer,
		@Parameter(value = "10", min = 1, max = 1000) int drivers,
		@Parameter(value = "200", min = 1, max = 1000000) int sources,
		@Parameter("1") long seed) {
}
