package io.murmure.connector.bluesky;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.murmure.lib.exports.Json;

/**
 * What a listener listens for: what accounts do, posts with one of the words, and what answers, likes or passes on such a post while it is
 * among the last ones, or the Study has it from before.
 */
final class Topic {

	private static final int MOST = 100_000;

	private final Set<String> accounts;
	private final SoughtWords words;
	private final Map<String, Boolean> kept = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MOST;
		}
	};

	Topic(Set<String> accounts, SoughtWords words) {
		this.accounts = accounts;
		this.words = words;
	}

	/**
	 * Whether an event of Jetstream is on the topic.
	 *
	 * @param known whether the Study has the record with this address
	 */
	boolean includes(Json event, Predicate<String> known) {
		Json commit = event.get("commit");
		if (!commit.isObject()) {
			return false;
		}
		String address = "at://" + event.get("did").text() + "/" + commit.get("collection").text() + "/" + commit.get("rkey").text();
		Json record = commit.get("record");
		boolean about = accounts.contains(event.get("did").text()) || speaksOf(record)
				|| Stream.of(address, record.get("subject", "uri").text(), record.get("reply", "parent", "uri").text(), record.get("reply", "root", "uri").text())
						.filter(one -> !one.isEmpty()).anyMatch(one -> kept.containsKey(one) || known.test(one));
		if (about) {
			kept.put(address, Boolean.TRUE);
		}
		return about;
	}

	private boolean speaksOf(Json record) {
		return !words.isEmpty() && Stream.of(Stream.of(record.get("text")), record.get("tags").items().stream(), described(record.get("embed")), described(record.get("embed", "media")))
				.flatMap(texts -> texts).map(Json::text).anyMatch(words::areIn);
	}

	/** What pictures and films show, as their author describes it. */
	private static Stream<Json> described(Json embed) {
		return Stream.concat(embed.get("images").items().stream().map(image -> image.get("alt")), Stream.of(embed.get("alt")));
	}
}
