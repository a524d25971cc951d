package io.murmure.connector.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.lib.exports.Json;

/**
 * The topics of a forum: each begins with a service message, and what is said in it answers that message or something said in it.
 * Memory for the messages of topics.
 */
final class Topics {

	private static final int MOST = 2_000_000;

	private final Map<String, String> titles = new HashMap<>();
	private final Map<String, String> topicOf = new HashMap<>();

	/** Sees a service message. A topic keeps its first name, so that what is said before and after a renaming stays in one place. */
	void opened(String chat, Json message) {
		if (message.get("action").text().equals("topic_created")) {
			titles.put(chat + message.get("id").text(), message.get("title").text());
		}
	}

	/** The topic that a message belongs to; none in a chat without topics and in the general one. */
	Optional<String> of(String chat, Json message) {
		if (titles.isEmpty()) {
			return Optional.empty();
		}
		Optional<String> root = root(chat, message);
		if (root.isPresent() && topicOf.size() < MOST) {
			topicOf.put(chat + message.get("id").text(), root.get());
		}
		return root.map(id -> titles.get(chat + id));
	}

	/** True when the message answers the beginning of a topic: it is said in it, and answers nobody. */
	boolean isRoot(String chat, String id) {
		return titles.containsKey(chat + id);
	}

	private Optional<String> root(String chat, Json message) {
		String target = message.any("reply_to_top_id", "message_thread_id", "reply_to_message_id").text();
		return isRoot(chat, target) ? Optional.of(target) : Optional.ofNullable(topicOf.get(chat + target));
	}
}
