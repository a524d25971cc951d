package io.murmure.analysis.needs;

import java.util.stream.Stream;

import io.murmure.core.parameter.Parameter;

/**
 * Which needs are kept.
 *
 * @param people    how many people must tell of a need
 * @param minutes   within which somebody who takes up the talk counts as answering
 * @param weak      whether weak signals are kept too
 * @param voiceless platforms, separated by commas, whose texts speak for whoever published them and tell of nobody's need
 * @param rivals    what the subject is compared with, separated by commas; those of the Brief where nothing else is asked for
 */
public record NeedsParameters(
		@Parameter(value = "2", min = 1, max = 1000) int people,
		@Parameter(value = "360", min = 1, max = 10080) int minutes,
		@Parameter("false") boolean weak,
		@Parameter("document") String voiceless,
		@Parameter("") String rivals) {

	/** @return false for what is no person's talk */
	boolean isVoice(String platform) {
		return Stream.of(voiceless.split(",")).map(String::strip).noneMatch(platform::equals);
	}
}
