package io.murmure.connector.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.lib.exports.Talk;

/**
 * A text as its readers saw it: the people, channels and links that Slack puts between angles become what they stand for.
 *
 * @param mentions names of people
 * @param hashtags those that the author wrote, of which the names of channels are none
 */
record SlackText(String text, List<String> mentions, List<String> hashtags, List<String> links) {

	/** Stands before the name of a channel until the hashtags are found; no text has it. */
	private static final char CHANNEL = '\uFDD0';

	private static final Pattern ANGLES = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

	static SlackText of(String written, WorkspaceNames names) {
		if (written.indexOf('<') < 0) {
			return of(written, List.of(), List.of());
		}
		List<String> mentions = new ArrayList<>();
		List<String> links = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		Matcher angle = ANGLES.matcher(written);
		while (angle.find()) {
			angle.appendReplacement(text, Matcher.quoteReplacement(shown(angle.group(1), angle.group(2), names, mentions, links)));
		}
		return of(angle.appendTail(text).toString(), mentions, links);
	}

	private static SlackText of(String shown, List<String> mentions, List<String> links) {
		String text = unescaped(shown);
		return new SlackText(text.replace(CHANNEL, '#'), mentions, Talk.hashtags(text), links);
	}

	private static String shown(String target, String label, WorkspaceNames names, List<String> mentions, List<String> links) {
		if (target.startsWith("@")) {
			String known = names.of(target.substring(1));
			String name = label != null && known.equals(target.substring(1)) ? label : known;
			if (!mentions.contains(name)) {
				mentions.add(name);
			}
			return "@" + name;
		}
		if (target.startsWith("#")) {
			return CHANNEL + (label == null || label.isBlank() ? names.channel(target.substring(1)) : label);
		}
		if (target.startsWith("!")) {
			return label == null ? "@" + target.substring(1) : label;
		}
		if (target.startsWith("http")) {
			links.add(unescaped(target));
		}
		return label == null ? target.replaceFirst("^mailto:", "") : label;
	}

	private static String unescaped(String text) {
		return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
