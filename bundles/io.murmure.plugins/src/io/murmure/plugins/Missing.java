package io.murmure.plugins;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plug-in requires that is nowhere, taken from what p2 says of it in English. */
final class Missing {

	/** As in {@code Missing requirement: Guest book 1.0.0 requires 'java.package; org.example 2.0.0' but it could not be found}. */
	private static final Pattern REQUIREMENT = Pattern.compile("requires '(?:[\\w.]+; )?([^']+)' but it could not be found");

	private Missing() {
	}

	/** The name and versions of what is required, where the saying is of that kind. */
	static Optional<String> of(String saying) {
		Matcher requirement = REQUIREMENT.matcher(String.valueOf(saying));
		return requirement.find() ? Optional.of(requirement.group(1)) : Optional.empty();
	}
}
