package io.murmure.core.finding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the listener should know, as a key of {@link FindingText} and its arguments, so that it is told in the reader's language.
 *
 * @param arguments numbers as digits, the words of people as they are, our own words (a level) in English and moments behind {@link #OUR_WORD}
 */
public record Finding(String message, List<String> arguments) {

	/** Before an argument that {@link FindingText} knows in both languages. */
	public static final String OUR_WORD = "@";

	private static final String SEPARATOR = "\t";
	/** Behind the message of a sentence whose last argument says what it is about. */
	private static final String ABOUT = ".about";

	public Finding {
		arguments = List.copyOf(arguments);
	}

	/** From the columns of the table of findings. */
	public static Finding of(String message, String arguments) {
		return new Finding(message, arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(SEPARATOR, -1)));
	}

	/** An argument that is a day in the reader's words and zone. */
	public static String day(Instant time) {
		return OUR_WORD + time;
	}

	/**
	 * The same with what it is about; for a kind of finding that is told with and without it.
	 *
	 * @param words of the posts
	 */
	public Finding about(String words) {
		return new Finding(message + ABOUT, Stream.concat(arguments.stream(), Stream.of(words)).toList());
	}

	/** The same without what it is about; itself where that is not said. */
	public Finding withoutAbout() {
		return message.endsWith(ABOUT) ? new Finding(message.substring(0, message.length() - ABOUT.length()), arguments.subList(0, arguments.size() - 1)) : this;
	}

	/** The arguments as the table keeps them. */
	public String joined() {
		return String.join(SEPARATOR, arguments.stream().map(argument -> argument.replaceAll("\\s+", " ").strip()).toList());
	}
}
