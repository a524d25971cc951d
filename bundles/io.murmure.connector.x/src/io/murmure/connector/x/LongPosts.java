package io.murmure.connector.x;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Trouble;

/**
 * The other halves of long posts: the archive has each twice, whole in the file of long posts, and cut off among the others, where its id, counts and what
 * it answers stand. Memory for the long posts, or for the cut-off ones.
 */
final class LongPosts {

	static final LongPosts NONE = new LongPosts();

	private static final List<String> NOTES = List.of("note-tweet");
	private static final List<String> TWEETS = List.of("tweets", "tweet", "community-tweet");
	private static final int MOST_PARTS = 50;
	private static final int BEGINNING = 100;
	private static final String CUT_OFF = "\u2026";

	private final Map<String, List<Json>> byBeginning = new HashMap<>();

	private LongPosts() {
	}

	/** The cut-off posts in all parts of the archive that lie beside the file of long posts. */
	static LongPosts cutOff(Source notes) throws IOException {
		return beside(notes, TWEETS, LongPosts::isCutOff);
	}

	/** The long posts that lie beside a file of others. */
	static LongPosts whole(Source tweets) throws IOException {
		return beside(tweets, NOTES, note -> true);
	}

	private static LongPosts beside(Source file, List<String> names, Predicate<Json> wanted) throws IOException {
		LongPosts posts = new LongPosts();
		for (String name : names) {
			for (int part = 0; part < MOST_PARTS; part++) {
				Optional<Source> other = file.near(name + (part == 0 ? "" : "-part" + part) + ".js");
				if (other.isPresent()) {
					posts.addAll(other.get(), wanted);
				}
			}
		}
		return posts;
	}

	private void addAll(Source file, Predicate<Json> wanted) throws IOException {
		try (JsonRecords all = JsonRecords.of(file, "[]"::equals, Trouble.IGNORED)) {
			all.forEachRemaining(record -> add(TweetMapper.inside(record.value()), wanted));
		} catch (UncheckedIOException breaksOff) {
			// told when that file is read
			return;
		}
	}

	private void add(Json post, Predicate<Json> wanted) {
		if (wanted.test(post)) {
			byBeginning.computeIfAbsent(beginning(post), first -> new ArrayList<>(1)).add(post);
		}
	}

	static boolean isCutOff(Json tweet) {
		return TweetMapper.text(tweet).contains(CUT_OFF);
	}

	/** The other half of a post; of those that begin alike, the one of nearly the same time. */
	Optional<Json> otherHalf(Json post) {
		Instant time = TweetMapper.time(post).orElse(Instant.EPOCH);
		return byBeginning.getOrDefault(beginning(post), List.of()).stream()
				.min(Comparator.comparing(other -> Duration.between(time, TweetMapper.time(other).orElse(Instant.EPOCH)).abs()));
	}

	private static String beginning(Json post) {
		String text = TweetMapper.text(post);
		return text.substring(0, Math.min(BEGINNING, text.length()));
	}
}
