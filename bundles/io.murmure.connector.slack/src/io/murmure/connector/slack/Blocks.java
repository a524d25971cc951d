package io.murmure.connector.slack;

import java.util.ArrayList;
import java.util.List;

import io.murmure.lib.exports.Json;

/** The words of a message that has them in its blocks alone, written as Slack writes texts. Blocks hold blocks; JSON is read no deeper than some hundred levels. */
final class Blocks {

	private Blocks() {
	}

	static String text(Json blocks) {
		List<String> lines = new ArrayList<>();
		for (Json block : blocks.items()) {
			StringBuilder line = new StringBuilder();
			write(block, line);
			if (!line.toString().isBlank()) {
				lines.add(line.toString().strip());
			}
		}
		return String.join("\n", lines);
	}

	private static void write(Json part, StringBuilder line) {
		String text = part.get("text").isObject() ? part.get("text", "text").text() : part.get("text").text();
		switch (part.get("type").text()) {
			case "user" -> line.append("<@").append(part.get("user_id").text()).append('>');
			case "channel" -> line.append("<#").append(part.get("channel_id").text()).append('>');
			case "broadcast" -> line.append("<!").append(part.get("range").text()).append('>');
			case "emoji" -> line.append(':').append(part.get("name").text()).append(':');
			case "link" -> line.append('<').append(part.get("url").text()).append(text.isBlank() ? "" : "|" + text).append('>');
			default -> line.append(text);
		}
		for (String inner : new String[] {"elements", "fields"}) {
			for (Json one : part.get(inner).items()) {
				boolean newLine = one.get("type").text().startsWith("rich_text_") && !line.isEmpty() && line.charAt(line.length() - 1) != '\n';
				line.append(newLine ? "\n" : "");
				write(one, line);
			}
		}
	}
}
