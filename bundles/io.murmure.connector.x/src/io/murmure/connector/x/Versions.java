package io.murmure.connector.x;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.core.record.Edit;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.lib.exports.Json;

/** The versions of edited posts: each is a post of its own in the archive, newest first, that lists the ids of all. Memory for the edited posts. */
final class Versions {

	/** By the id of the first. */
	private final Map<String, List<Post>> versions = new LinkedHashMap<>();

	/** The id of the first version, where there are several. */
	static Optional<String> first(Json tweet) {
		Json edits = tweet.get("edit_info");
		List<Json> ids = edits.get("initial", "editTweetIds").items();
		return edits.get("edit", "initialTweetId").some().or(() -> ids.size() > 1 ? ids.getFirst().some() : Optional.empty());
	}

	void add(String first, Post version) {
		versions.computeIfAbsent(first, id -> new ArrayList<>()).add(version);
	}

	/** The first version of each as the post, those that came after it as its edits. */
	Stream<SourceRecord> asPostsWithEdits() {
		return versions.entrySet().stream().flatMap(chain -> {
			List<Post> inTurn = chain.getValue().stream().sorted(Comparator.comparing(Post::time)).toList();
			Stream<SourceRecord> edits = inTurn.stream().skip(1).map(version -> new Edit(version.platform(), version.channel(), version.author(), version.time(), chain.getKey(), version.text(), version.position()));
			return Stream.concat(Stream.of(inTurn.getFirst()), edits);
		});
	}
}
