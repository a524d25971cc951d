package io.murmure.connector.telegram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.record.Mark;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Talk;

/**
 * What a message says: its text, plain or as a list of entities, what the entities address, and what stands in place of text.
 *
 * @param text the words; of a poll or a list its question and answers a line each, of a sticker its emoji
 */
record MessageContent(String text, List<String> mentions, List<String> hashtags, List<String> links, List<String> attachments, Set<Mark> marks) {

	private static final Map<String, Mark> KINDS = Map.of("voice_message", Mark.VOICE, "audio_file", Mark.AUDIO, "video_message", Mark.VIDEO, "video_file", Mark.VIDEO,
			"animation", Mark.GIF, "sticker", Mark.STICKER);

	static MessageContent of(Json message) {
		String text = plain(message.has("text") && !message.get("text").text().isEmpty() || message.get("text").isList() ? message.get("text") : message.get("text_entities"));
		Set<String> mentions = new LinkedHashSet<>();
		Set<String> hashtags = new LinkedHashSet<>();
		Set<String> links = new LinkedHashSet<>();
		List<Json> entities = message.get("text_entities").isList() ? message.get("text_entities").items() : message.get("text").items();
		for (Json entity : entities) {
			address(entity, mentions, hashtags, links);
		}
		if (message.get("text").isText() && entities.isEmpty()) {
			mentions.addAll(Talk.mentions(text));
			hashtags.addAll(Talk.hashtags(text));
			links.addAll(Talk.links(text));
		}
		List<String> attachments = attachments(message);
		return new MessageContent(text.isEmpty() ? instead(message) : text, List.copyOf(mentions), List.copyOf(hashtags), List.copyOf(links), attachments, marks(message));
	}

	/** A text, or the texts of a list of entities one after the other. */
	static String plain(Json text) {
		if (!text.isList()) {
			return text.isObject() ? text.get("text").text() : text.text();
		}
		StringBuilder all = new StringBuilder();
		text.items().forEach(part -> all.append(part.isObject() ? part.get("text").text() : part.text()));
		return all.toString();
	}

	private static void address(Json entity, Set<String> mentions, Set<String> hashtags, Set<String> links) {
		String text = entity.get("text").text();
		switch (entity.get("type").text()) {
			case "mention" -> mentions.add(text.startsWith("@") ? text.substring(1) : text);
			case "mention_name" -> mentions.add(text);
			case "hashtag" -> hashtags.add(text.startsWith("#") ? text.substring(1) : text);
			case "link" -> links.add(text.contains("://") ? text : "https://" + text);
			case "text_link" -> entity.get("href").some().ifPresent(links::add);
			default -> {
			}
		}
	}

	private static String instead(Json message) {
		if (message.has("poll")) {
			return listed(plain(message.get("poll", "question")), message.get("poll", "answers").items());
		}
		if (message.has("todo_list")) {
			return listed(plain(message.get("todo_list", "title")), message.get("todo_list", "answers").items());
		}
		if (message.has("place_name")) {
			return message.get("place_name").text();
		}
		return message.get("sticker_emoji").text();
	}

	private static String listed(String question, List<Json> answers) {
		StringBuilder text = new StringBuilder(question);
		answers.forEach(answer -> text.append("\n- ").append(plain(answer.get("text"))));
		return text.toString();
	}

	private static List<String> attachments(Json message) {
		List<String> names = new ArrayList<>();
		for (String field : new String[] {"file", "photo", "contact_vcard"}) {
			message.get(field).some().filter(name -> !name.startsWith("(")).ifPresent(path -> names.add(FileName.of(path)));
		}
		return names;
	}

	private static Set<Mark> marks(Json message) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (message.has("photo") || message.has("file") || message.has("media_type")) {
			marks.add(Mark.MEDIA);
			Optional.ofNullable(message.has("photo") ? Mark.PHOTO : KINDS.get(message.get("media_type").text())).ifPresent(marks::add);
		}
		if (message.has("contact_information")) {
			marks.add(Mark.CONTACT);
		}
		if (message.has("poll")) {
			marks.add(Mark.POLL);
		}
		if (message.has("location_information") || message.has("live_location_period_seconds")) {
			marks.add(Mark.LOCATION);
		}
		return marks;
	}
}
