package io.murmure.connector.bluesky;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.murmure.lib.exports.Json;

/**
 * What a listener listens for: what accounts do, posts with one of the words, and what answers, likes or passes on such a post while it is
 * among the last ones.
 */
final class Topic {

	private static final int MOST = 100_000;

	private final Set<String> accounts;
	private final List<String> words;
	private final Map<String, Boolean> kept = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MOST;
		}
	};

	/** @param words in lower case, without the sign of hashtags */
	Topic(Set<String> accounts, List<String> words) {
		this.accounts = accounts;
		this.words = words;
	}

	/** Whether an event of Jetstream is on the topic. */
	boolean includes(Json event) {
		Json commit = event.get("commit");
		if (!commit.isObject()) {
			return false;
		}
		String address = "at://" + event.get("did").text() + "/" + commit.get("collection").text() + "/" + commit.get("rkey").text();
		Json record = commit.get("record");
		boolean about = accounts.contains(event.get("did").text()) || speaksOf(record) || kept.containsKey(address) || kept.containsKey(record.get("subject", "uri").text())
				|| kept.containsKey(record.get("reply", "parent", "uri").text()) || kept.containsKey(record.get("reply", "root", "uri").text());
		if (about) {
			kept.put(address, Boolean.TRUE);
		}
		return about;
	}

	private boolean speaksOf(Json record) {
		String text = record.get("text").text().toLowerCase(Locale.ROOT);
		return words.stream().anyMatch(text::contains) || record.get("tags").items().stream().anyMatch(tag -> words.contains(tag.text().toLowerCase(Locale.ROOT)));
	}
}
