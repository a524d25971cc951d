package io.murmure.core.connector;

import java.util.regex.Pattern;

/**
 * Something that stands in the files that a connector reads. For a file that nobody recognises the connector is named whose traits it
 * has most of, and those that it lacks.
 *
 * @param shown   as the listener would see it in the file
 * @param pattern finds it in the text of the file
 */
public record Trait(String shown, Pattern pattern) {

	/** A field of JSON or a column of a table. */
	public static Trait field(String name) {
		// the name comes first: it can be looked for faster than what stands around it
		String word = Pattern.quote(name);
		return new Trait(name, Pattern.compile("(?m)" + word + "(?:(?<=\"" + word + ")\"\\s*:|(?<=(?:^|[,;\\t\"])" + word + ")(?=$|[,;\\t\"\\r]))"));
	}

	/** Whatever the regular expression finds. */
	public static Trait of(String shown, String regex) {
		return new Trait(shown, Pattern.compile(regex, Pattern.MULTILINE));
	}
}
