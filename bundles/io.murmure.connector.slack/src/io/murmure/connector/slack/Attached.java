package io.murmure.connector.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.murmure.lib.exports.Json;

/** What a program shows below its message, written as Slack writes texts. Previews of links that somebody posted are left out: nobody there wrote them. */
final class Attached {

	private Attached() {
	}

	/** @param said the text of the message: what it says already is not said again */
	static String text(Json attachments, String said) {
		List<String> lines = new ArrayList<>();
		for (Json attachment : attachments.items()) {
			if (attachment.has("from_url") || attachment.has("original_url")) {
				continue;
			}
			int before = lines.size();
			add(attachment.get("pretext").some(), said, lines);
			add(title(attachment), said, lines);
			add(attachment.get("text").some(), said, lines);
			attachment.get("fields").items().forEach(field -> add(field(field), said, lines));
			if (lines.size() == before) {
				add(attachment.get("fallback").some(), said, lines);
			}
		}
		return String.join("\n", lines);
	}

	private static void add(Optional<String> part, String said, List<String> lines) {
		part.map(String::strip).filter(words -> !said.contains(words) && !lines.contains(words)).ifPresent(lines::add);
	}

	private static Optional<String> title(Json attachment) {
		Optional<String> link = attachment.get("title_link").some();
		Optional<String> title = attachment.get("title").some();
		return link.isEmpty() ? title : Optional.of("<" + link.get() + title.map(words -> "|" + words).orElse("") + ">");
	}

	private static Optional<String> field(Json field) {
		String title = field.get("title").text().strip();
		String value = field.get("value").text().strip();
		return Optional.of(title.isEmpty() || value.isEmpty() ? title + value : title + ": " + value).filter(line -> !line.isEmpty());
	}
}
