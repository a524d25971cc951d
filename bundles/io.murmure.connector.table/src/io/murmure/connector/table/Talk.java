package io.murmure.connector.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text addresses: people, tags and links. */
final class Talk {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]");
	private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.@/])@([\\p{L}\\p{N}_]{2,40})(?![\\p{L}\\p{N}_]*@)");
	private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&/#])#([\\p{L}_][\\p{L}\\p{N}_]{1,80})");
	private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;|\\n]\\s*");

	private Talk() {
	}

	static List<String> links(String text) {
		return text.contains("http") ? all(LINK, text, 0) : List.of();
	}

	static List<String> mentions(String text) {
		return text.indexOf('@') >= 0 ? all(MENTION, text, 1) : List.of();
	}

	static List<String> hashtags(String text) {
		return text.indexOf('#') >= 0 ? all(HASHTAG, text, 1) : List.of();
	}

	/** The names in a cell that lists them. */
	static List<String> names(String cell) {
		return BETWEEN_NAMES.splitAsStream(cell).map(name -> name.startsWith("@") ? name.substring(1) : name).filter(name -> !name.isBlank()).toList();
	}

	private static List<String> all(Pattern pattern, String text, int group) {
		List<String> found = new ArrayList<>();
		for (Matcher matcher = pattern.matcher(text); matcher.find();) {
			found.add(matcher.group(group));
		}
		return found;
	}
}
