package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds links, hashtags and the people addressed in a message. One pass over messages that have none. */
final class References {

	private static final String CLOSERS = ".,;:!?)]}'\"\u2019\u201D\u00BB\u2026";

	private final Authors authors;
	private final Map<Character, List<String>> byFirst = new HashMap<>();

	References(Authors authors) {
		this.authors = authors;
		authors.names().stream().filter(name -> !name.isEmpty()).sorted((one, other) -> other.length() - one.length())
				.forEach(name -> byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name));
	}

	/** Absolute addresses. */
	List<String> links(String text) {
		int at = text.indexOf("://");
		if (at < 0) {
			return List.of();
		}
		List<String> links = new ArrayList<>();
		for (; at >= 0; at = text.indexOf("://", at + 3)) {
			int from = at;
			while (from > 0 && Character.isLetter(text.charAt(from - 1)) && text.charAt(from - 1) < '\u0080') {
				from--;
			}
			int to = at + 3;
			while (to < text.length() && text.charAt(to) > ' ' && !Glyphs.isSpace(text.charAt(to)) && "<>\u00AB\u00BB".indexOf(text.charAt(to)) < 0) {
				to++;
			}
			while (to > at + 3 && CLOSERS.indexOf(text.charAt(to - 1)) >= 0) {
				to--;
			}
			String scheme = text.substring(from, at).toLowerCase(Locale.ROOT);
			if (to > at + 3 && (scheme.equals("http") || scheme.equals("https"))) {
				links.add(text.substring(from, to));
			}
		}
		return links;
	}

	/** Hashtags without the sign; a number alone is none, nor is the fragment of a link. */
	List<String> hashtags(String text) {
		int at = text.indexOf('#');
		if (at < 0) {
			return List.of();
		}
		List<String> tags = new ArrayList<>();
		for (; at >= 0; at = text.indexOf('#', at + 1)) {
			int to = at + 1;
			boolean letter = false;
			while (to < text.length() && isTag(text.codePointAt(to))) {
				letter |= !Character.isDigit(text.codePointAt(to));
				to += Character.charCount(text.codePointAt(to));
			}
			boolean begins = at == 0 || !isTag(text.codePointBefore(at)) && "/&?=#".indexOf(text.charAt(at - 1)) < 0;
			if (begins && letter) {
				tags.add(text.substring(at + 1, to));
			}
		}
		return tags;
	}

	private static boolean isTag(int c) {
		int type = Character.getType(c);
		return Character.isLetterOrDigit(c) || c == '_' || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/** @param raw the message with its invisible marks, which show where a name ends */
	List<String> mentions(String raw) {
		int at = raw.indexOf('@');
		if (at < 0) {
			return List.of();
		}
		List<String> mentions = new ArrayList<>();
		for (; at >= 0; at = raw.indexOf('@', at + 1)) {
			String name = mention(raw, at);
			if (!name.isEmpty() && !mentions.contains(name)) {
				mentions.add(name);
			}
		}
		return mentions;
	}

	private String mention(String raw, int sign) {
		int from = sign + 1;
		int close = raw.indexOf(Glyphs.MENTION_CLOSE, from);
		if (from < raw.length() && raw.charAt(from) == Glyphs.MENTION_OPEN && close > 0) {
			return known(Authors.name(raw.substring(from + 1, close)));
		} else if (sign > 0 && Character.isLetterOrDigit(raw.charAt(sign - 1))) {
			return "";
		}
		while (from < raw.length() && Glyphs.isMark(raw.charAt(from))) {
			from++;
		}
		int to = raw.startsWith("+", from) ? from + 1 : from;
		int digits = to;
		while (to < raw.length() && raw.charAt(to) >= '0' && raw.charAt(to) <= '9') {
			to++;
		}
		return Authors.isTelephone(raw.substring(digits, to)) ? authors.byTelephone(raw.substring(digits, to)) : startingWith(raw, from);
	}

	private String known(String name) {
		if (name.startsWith("+")) {
			return authors.byTelephone(name.replaceAll("\\D", ""));
		}
		return name;
	}

	/** The longest name of an author that stands there. */
	private String startingWith(String raw, int from) {
		if (from >= raw.length()) {
			return "";
		}
		for (String name : byFirst.getOrDefault(raw.charAt(from), List.of())) {
			int to = from + name.length();
			if (raw.startsWith(name, from) && (to == raw.length() || !Character.isLetterOrDigit(raw.charAt(to)))) {
				return name;
			}
		}
		return "";
	}
}
