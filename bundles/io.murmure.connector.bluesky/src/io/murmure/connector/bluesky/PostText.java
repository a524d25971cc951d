package io.murmure.connector.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Talk;

/** What a post says and addresses: its facets mark mentions, links and tags in the UTF-8 bytes of the text. */
record PostText(String words, List<String> mentions, List<String> hashtags, List<String> links, List<String> attachments) {

	/** @param byId whether people are called by their ids in this source */
	static PostText of(Json post, boolean byId) {
		String text = post.get("text").text();
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		Set<String> mentions = new LinkedHashSet<>();
		Set<String> tags = new LinkedHashSet<>();
		Set<String> links = new LinkedHashSet<>();
		for (Json facet : post.get("facets").items()) {
			for (Json feature : facet.get("features").items()) {
				switch (feature.get("$type").text()) {
					case "app.bsky.richtext.facet#mention" -> mentions.add(byId ? feature.get("did").text() : shown(bytes, facet.get("index")).replaceFirst("^@", ""));
					case "app.bsky.richtext.facet#tag" -> tags.add(feature.get("tag").text());
					case "app.bsky.richtext.facet#link" -> links.add(feature.get("uri").text());
					default -> {
					}
				}
			}
		}
		if (post.get("facets").items().isEmpty()) {
			links.addAll(Talk.links(text));
			tags.addAll(Talk.hashtags(text));
		}
		post.get("tags").items().forEach(tag -> tags.add(tag.text()));
		Json embed = post.get("embed", "media").isObject() ? post.get("embed", "media") : post.get("embed");
		embed.get("external", "uri").some().ifPresent(links::add);
		return new PostText(text.isBlank() ? described(embed) : text, told(mentions), told(tags), told(links), attachments(embed));
	}

	/** What pictures show, as their author describes it: the words of a post that has no others. */
	private static String described(Json embed) {
		return embed.get("images").items().stream().flatMap(image -> image.get("alt").some().stream()).map(String::strip).distinct().collect(Collectors.joining("\n"));
	}

	private static String shown(byte[] text, Json index) {
		int from = (int) Math.clamp(index.get("byteStart").whole(0), 0, text.length);
		int to = (int) Math.clamp(index.get("byteEnd").whole(0), from, text.length);
		return new String(text, from, to - from, StandardCharsets.UTF_8);
	}

	private static List<String> told(Set<String> texts) {
		return texts.stream().filter(text -> !text.isBlank()).toList();
	}

	/** Media have no names; their content ids stand for them. */
	private static List<String> attachments(Json embed) {
		List<String> files = new ArrayList<>();
		embed.get("images").items().forEach(image -> files.add(ContentId.of(image.get("image", "ref"))));
		if (embed.get("video").isObject()) {
			files.add(ContentId.of(embed.get("video", "ref")));
		}
		return files.stream().map(file -> file.isEmpty() ? "media" : file).toList();
	}
}
