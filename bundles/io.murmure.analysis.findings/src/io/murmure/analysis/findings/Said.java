package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.engine.needs.Things;
import io.murmure.lib.circles.Names;

/** What drafts need to know of posts: words, author, channel and time of each, and how the authors are called. */
final class Said {

	private final Map<Long, Post> posts = new HashMap<>();
	private final Map<Long, String> channels = new HashMap<>();
	private final Map<Long, List<Long>> talk = new HashMap<>();
	private final Names names = new Names();

	/** @param time microseconds since 1970 */
	record Post(long author, long channel, long time, String text) {
	}

	static Said read(BatchReader table, Progress progress) {
		Said said = new Said();
		table.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				Long post = batch.longs("post_id")[row];
				long channel = batch.longs("channel_id")[row];
				said.channels.putIfAbsent(channel, batch.texts("channel")[row]);
				said.names.add(batch.texts("author")[row]);
				String text = batch.texts("text")[row];
				said.posts.put(post, new Post(batch.longs("author_id")[row], channel, batch.longs("time")[row], text == null ? "" : text));
				said.talk.computeIfAbsent(channel, first -> new ArrayList<>()).add(post);
			}
		});
		return said;
	}

	Names names() {
		return names;
	}

	Collection<Long> all() {
		return Collections.unmodifiableCollection(posts.keySet());
	}

	/** The posts of a channel: channels of one name on several platforms are several. */
	List<Long> in(long channel) {
		return Collections.unmodifiableList(talk.getOrDefault(channel, List.of()));
	}

	/** What a channel is called. */
	String channel(long id) {
		return channels.getOrDefault(id, "");
	}

	String text(long post) {
		return of(post).map(Post::text).orElse("");
	}

	long author(long post) {
		return of(post).map(Post::author).orElse(0L);
	}

	long time(long post) {
		return of(post).map(Post::time).orElse(0L);
	}

	/** The channel of the earliest of some posts. */
	String firstChannel(List<Long> some) {
		return first(some).flatMap(this::of).map(post -> channel(post.channel())).orElse("");
	}

	/** The earliest of some posts; among those of one moment the one that was stored first. */
	Optional<Long> first(List<Long> some) {
		return some.stream().filter(posts::containsKey).min(Comparator.comparingLong((Long post) -> posts.get(post).time()).thenComparing(Comparator.naturalOrder()));
	}

	/** The same posts, first those with the most words of a label, each in any form or in the other language: of a topic some posts have none of the words that it is called by. */
	List<Long> byWordsOf(String label, List<Long> some) {
		Set<String> wanted = meanings(label);
		Map<Long, Long> had = some.stream().distinct().collect(Collectors.toMap(post -> post, post -> meanings(text(post)).stream().filter(wanted::contains).count()));
		return some.stream().sorted(Comparator.<Long>comparingLong(had::get).reversed()).toList();
	}

	private Set<String> meanings(String text) {
		return names.others(text).values().stream().map(Things::meant).collect(Collectors.toSet());
	}

	private Optional<Post> of(long post) {
		return Optional.ofNullable(posts.get(post));
	}
}
