package io.murmure.analysis.interactions;

import java.time.Duration;

import io.murmure.core.parameter.Parameter;

/**
 * Weights of the kinds of interaction, 0 to leave a kind out, and what counts as writing near one another.
 *
 * @param membership   of being in the same channel, shared by the others in it
 * @param largestChannel how many people a channel may have for that
 * @param window       in a channel: how far apart in time two posts may be
 * @param threadWindow under one first post, where a platform has threads: the same
 * @param reach        to how many of the last other people a post is tied at most
 * @param apart        platforms, separated by commas, where closeness in time means nothing
 */
public record InteractionsParameters(
		@Parameter(value = "1", min = 0, max = 100) double reply,
		@Parameter(value = "1", min = 0, max = 100) double mention,
		@Parameter(value = "0.5", min = 0, max = 100) double repost,
		@Parameter(value = "1", min = 0, max = 100) double quote,
		@Parameter(value = "0.5", min = 0, max = 100) double reaction,
		@Parameter(value = "0.5", min = 0, max = 100) double coParticipation,
		@Parameter(value = "0", min = 0, max = 100) double membership,
		@Parameter(value = "100", min = 2, max = 10000) int largestChannel,
		@Parameter("PT15M") Duration window,
		@Parameter("PT24H") Duration threadWindow,
		@Parameter(value = "5", min = 1, max = 100) int reach,
		@Parameter("table,document") String apart) {
}
