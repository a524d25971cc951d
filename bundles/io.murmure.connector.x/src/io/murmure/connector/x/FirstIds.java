package io.murmure.connector.x;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Trouble;

/** The id that an edited post is known by here, by those of its later versions: who answers or quotes one of these means that post. Memory for the edited posts. */
final class FirstIds {

	private final Map<String, String> byLater = new HashMap<>();

	private FirstIds() {
	}

	/** Reads the file once. */
	static FirstIds in(Source tweets) throws IOException {
		FirstIds ids = new FirstIds();
		try (JsonRecords all = JsonRecords.of(tweets, "[]"::equals, Trouble.IGNORED)) {
			all.forEachRemaining(record -> ids.add(TweetMapper.inside(record.value())));
		} catch (UncheckedIOException breaksOff) {
			// told when the posts are read
			return ids;
		}
		return ids;
	}

	private void add(Json tweet) {
		Versions.first(tweet).ifPresent(first -> later(tweet).forEach(id -> byLater.put(id.text(), first)));
	}

	private static List<Json> later(Json tweet) {
		Json edits = tweet.get("edit_info");
		List<Json> ids = edits.get("initial", "editTweetIds").items();
		return ids.isEmpty() ? edits.get("edit", "editControlInitial", "editTweetIds").items() : ids;
	}

	/** Of any version; any other id is its own. */
	String of(String id) {
		return byLater.getOrDefault(id, id);
	}
}
