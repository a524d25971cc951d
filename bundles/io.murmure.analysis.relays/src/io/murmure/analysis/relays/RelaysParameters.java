package io.murmure.analysis.relays;

import java.time.Duration;

import io.murmure.core.parameter.Parameter;

/**
 * What counts as passing a message on, and how its reach is told.
 *
 * @param horizon       until when somebody who turns to a person answers that person's last post
 * @param within        how long after the last time a link or text was shared it is still the same relay
 * @param similarity    Jaccard index of the three-word shingles from which two texts are the same message
 * @param shortest      words that a text must have to be recognised
 * @param retold        cosine of the words from which somebody tells in one community what was said in another; 1 for never
 * @param presence      how long before the first and after the last sign of somebody in a channel they read it
 * @param apart         platforms, separated by commas, where nobody reads what stands beside it, such as reviews in a table
 * @param advertisement share of people who do something about an advertisement that they see
 */
public record RelaysParameters(
		@Parameter("PT24H") Duration horizon,
		@Parameter("P14D") Duration within,
		@Parameter(value = "0.6", min = 0.1, max = 1) double similarity,
		@Parameter(value = "8", min = 3, max = 1000) int shortest,
		@Parameter(value = "0.2", min = 0.01, max = 1) double retold,
		@Parameter("P30D") Duration presence,
		@Parameter("table,document") String apart,
		@Parameter(value = "0.01", min = 0.0001, max = 1) double advertisement) {
}
