package io.murmure.connector.discord;

import java.util.ArrayList;
import java.util.List;

import io.murmure.lib.exports.Json;

/** The cards that a message shows: mostly previews of the links in it; of what a program posts, often all that it says. */
record Embeds(String text, List<String> links) {

	static Embeds of(Json embeds) {
		List<String> lines = new ArrayList<>();
		List<String> links = new ArrayList<>();
		for (Json embed : embeds.items()) {
			embed.get("title").some().ifPresent(lines::add);
			embed.get("description").some().ifPresent(lines::add);
			for (Json field : embed.get("fields").items()) {
				String name = field.get("name").text().strip();
				String value = field.get("value").text().strip();
				lines.add(name.isEmpty() || value.isEmpty() ? name + value : name + ": " + value);
			}
			embed.get("url").some().filter(url -> url.startsWith("http") && !links.contains(url)).ifPresent(links::add);
		}
		return new Embeds(String.join("\n", lines).strip(), List.copyOf(links));
	}
}
