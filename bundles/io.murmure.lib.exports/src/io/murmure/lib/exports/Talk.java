package io.murmure.lib.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text addresses: people, tags and links. */
public final class Talk {

	private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.@/])@([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,60}[\\p{L}\\p{N}_])?)(?![\\p{L}\\p{N}_]*@)");
	private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&/#])#([\\p{L}\\p{N}_]{0,80}[\\p{L}_][\\p{L}\\p{N}_]{0,80})");

	private Talk() {
	}

	/** Absolute addresses. */
	public static List<String> links(String text) {
		if (!text.contains("://")) {
			return List.of();
		}
		List<String> links = new ArrayList<>();
		int at = 0;
		while ((at = nextLink(text, at)) >= 0) {
			int to = at;
			while (to < text.length() && text.charAt(to) > ' ' && "<>\"|\u00A0\u00AB\u00BB".indexOf(text.charAt(to)) < 0) {
				to++;
			}
			int end = to;
			while (end > at && ".,;:!?)]}'\u2019\u201D\u2026".indexOf(text.charAt(end - 1)) >= 0) {
				end--;
			}
			if (end > at + "https://".length()) {
				links.add(text.substring(at, end));
			}
			at = to;
		}
		return links;
	}

	private static int nextLink(String text, int from) {
		int plain = text.indexOf("http://", from);
		int secure = text.indexOf("https://", from);
		return plain < 0 ? secure : secure < 0 ? plain : Math.min(plain, secure);
	}

	/** Handles without their sign. */
	public static List<String> mentions(String text) {
		return text.indexOf('@') >= 0 ? all(MENTION, text) : List.of();
	}

	/** Tags without their sign; a number alone is none. */
	public static List<String> hashtags(String text) {
		return text.indexOf('#') >= 0 ? all(HASHTAG, text) : List.of();
	}

	private static List<String> all(Pattern pattern, String text) {
		List<String> found = new ArrayList<>();
		for (Matcher matcher = pattern.matcher(text); matcher.find();) {
			if (!found.contains(matcher.group(1))) {
				found.add(matcher.group(1));
			}
		}
		return found;
	}
}
