package io.murmure.engine.needs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell of a need.
 *
 * @param kind   {@code request}, {@code problem}, {@code workaround}, {@code comparison}, or {@value io.murmure.core.need.Need#HARDSHIP}
 * @param weight how surely they do, in [0, 1]
 */
record Sign(String kind, double weight, Pattern words) {

	/** A line of a list of signs: kind, weight, regular expression. */
	static Sign parse(String line) {
		String[] parts = line.split(" ", 3);
		return new Sign(parts[0], Double.parseDouble(parts[1]),
				Pattern.compile(parts[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
	}

	boolean isIn(String text) {
		Matcher found = words.matcher(text);
		return found.find();
	}
}
