package io.murmure.core.finding;

import java.util.Arrays;
import java.util.List;

/**
 * What the listener should know, as a key of {@link FindingText} and its arguments, so that it is told in the reader's language.
 *
 * @param arguments words, numbers as digits; where the message shows a level or an emotion, its English word
 */
public record Finding(String message, List<String> arguments) {

	private static final String SEPARATOR = "\t";

	public Finding {
		arguments = List.copyOf(arguments);
	}

	/** From the columns of the table of findings. */
	public static Finding of(String message, String arguments) {
		return new Finding(message, arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(SEPARATOR, -1)));
	}

	/** The arguments as the table keeps them. */
	public String joined() {
		return String.join(SEPARATOR, arguments.stream().map(argument -> argument.replaceAll("\\s+", " ").strip()).toList());
	}
}
