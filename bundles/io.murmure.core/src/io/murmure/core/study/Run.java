package io.murmure.core.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;


/**
 * The record of one import, analysis or removal, from which any result can be traced.
 *
 * @param kind       what ran
 * @param component  id of the connector, annotator or analysis; {@code opt-out} or {@code retention}
 * @param version    its version
 * @param source     the file of an import, with its folders where they tell it from others and the names in it masked; empty otherwise
 * @param parameters as typed; of an import also {@link #ZONE}
 * @param counts     such as {@code read}, {@code added}, {@code known}, {@code merged}, {@code suppressed}, {@code expired}, {@code rows}
 * @param warnings   the first {@link #MOST_WARNINGS}; {@code counts} has the number of all under {@code warnings}
 * @param outcome    how it ended
 */
public record Run(Kind kind, String component, String version, String source, Map<String, String> parameters,
		Optional<ModelIdentity> model, Instant started, Duration duration, Map<String, Long> counts, List<Warning> warnings,
		Outcome outcome) {

	public static final int MOST_WARNINGS = 1000;

	/** The count of the people whose posts an import read, by which its other counts may be told or not. */
	public static final String PEOPLE = "people";

	/** The parameter of an import that tells in which zone times were taken that tell none. */
	public static final String ZONE = "zone";

	/** What ran. */
	public enum Kind {
		IMPORT, ANNOTATE, ANALYSE, REMOVE
	}

	/** How it ended. */
	public enum Outcome {
		DONE, CANCELLED, FAILED,
		/** An import that ended with the program or the machine: what it had committed is in the Study; reading the source again adds the rest. */
		BROKEN_OFF
	}
}
