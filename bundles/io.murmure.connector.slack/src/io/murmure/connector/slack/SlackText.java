package io.murmure.connector.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its readers saw it: the people, channels and links that Slack puts between angles become what they stand for.
 *
 * @param mentions names of people
 */
record SlackText(String text, List<String> mentions, List<String> links) {

	private static final Pattern ANGLES = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

	static SlackText of(String written, UserNames names) {
		if (written.indexOf('<') < 0) {
			return new SlackText(unescaped(written), List.of(), List.of());
		}
		List<String> mentions = new ArrayList<>();
		List<String> links = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		Matcher angle = ANGLES.matcher(written);
		while (angle.find()) {
			angle.appendReplacement(text, Matcher.quoteReplacement(shown(angle.group(1), angle.group(2), names, mentions, links)));
		}
		return new SlackText(unescaped(angle.appendTail(text).toString()), mentions, links);
	}

	private static String shown(String target, String label, UserNames names, List<String> mentions, List<String> links) {
		if (target.startsWith("@")) {
			String known = names.of(target.substring(1));
			String name = label != null && known.equals(target.substring(1)) ? label : known;
			if (!mentions.contains(name)) {
				mentions.add(name);
			}
			return "@" + name;
		}
		if (target.startsWith("#")) {
			return "#" + (label == null ? target.substring(1) : label);
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
