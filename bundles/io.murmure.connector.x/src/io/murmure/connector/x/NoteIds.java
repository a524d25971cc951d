package io.murmure.connector.x;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Trouble;

/**
 * The ids under which the archive has long posts a second time, cut off, among the others: so that each is one post, with its whole text.
 * Memory for the beginnings of cut-off posts.
 */
final class NoteIds {

	private static final int BEGINNING = 100;
	private static final String CUT_OFF = "\u2026";

	static final NoteIds NONE = new NoteIds();

	private final Map<String, String> byBeginning = new HashMap<>();

	private NoteIds() {
	}

	/** @param note the file of long posts; the others lie beside it */
	static NoteIds near(Source note) throws IOException {
		NoteIds ids = new NoteIds();
		Optional<Source> others = note.near("tweets.js");
		if (others.isPresent()) {
			try (JsonRecords all = JsonRecords.of(others.get(), "[]"::equals, Trouble.IGNORED)) {
				all.forEachRemaining(record -> ids.add(record.value().get("tweet").isObject() ? record.value().get("tweet") : record.value()));
			}
		}
		return ids;
	}

	private void add(Json tweet) {
		String text = TweetMapper.unescaped(tweet.any("full_text", "text").text());
		if (text.contains(CUT_OFF)) {
			byBeginning.putIfAbsent(beginning(text), tweet.any("id_str", "id").text());
		}
	}

	/** The id that others know the post by; otherwise its own. */
	String of(String text, String own) {
		return byBeginning.getOrDefault(beginning(text), own);
	}

	private static String beginning(String text) {
		return text.substring(0, Math.min(BEGINNING, text.length()));
	}
}
