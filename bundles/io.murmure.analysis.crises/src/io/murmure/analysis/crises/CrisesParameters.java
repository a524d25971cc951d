package io.murmure.analysis.crises;

import io.murmure.core.parameter.Parameter;

/**
 * From which strength on each level is told; strength is in natural logarithms of how unlikely an ordinary day is to be as heated. The defaults were set on generated studies, so that a
 * watch is told for nothing once a month or so.
 *
 * @param watch   worth a look
 * @param warning worth an answer
 * @param crisis  needs one now
 * @param subject what questions are put to, that of the Brief where nothing else is asked for, like the next one
 * @param aliases other names of the subject, separated by commas
 */
public record CrisesParameters(
		@Parameter(value = "9", min = 1, max = 100) double watch,
		@Parameter(value = "11", min = 1, max = 100) double warning,
		@Parameter(value = "16", min = 1, max = 100) double crisis,
		@Parameter("") String subject,
		@Parameter("") String aliases) {
}
