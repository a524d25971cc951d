package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.murmure.analysis.trends.Watched.Kind;
import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/** What is counted of each series day by day: people, so that one who goes on and on makes no burst; of volume posts, without those of the person who wrote most. */
final class Tallies {

	private static final int NEUTRAL = Tables.EMOTIONS.indexOf("neutral");

	private final Map<Watched, TreeMap<Long, List<Post>>> posts = new TreeMap<>();
	private final Map<Long, TreeMap<Long, List<Post>>> read = new HashMap<>();

	/**
	 * Who wrote where and when.
	 *
	 * @param time microseconds since 1970
	 */
	record Post(long id, long author, int channel, long time) {
	}

	static Tallies read(Input input, Topics topics, Days days, Progress progress) {
		PostIndex index = PostIndex.read(input.scan(Tables.POSTS), Set.of(), progress);
		Feelings feelings = Feelings.read(input.scan(Tables.READINGS), index);
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		Tallies tallies = new Tallies();
		for (int place = 0; place < index.size(); place++) {
			Post post = new Post(index.id(place), index.author(place), index.channel(place), index.time(place));
			long day = days.at(post.time());
			topics.of(post.id()).ifPresent(topic -> tallies.add(new Watched(Kind.TOPIC, topic, Watched.EVERYBODY), day, post));
			tallies.add(Watched.EVERYBODY, day, post, feelings.told(place), feelings.isRead(place));
			for (int community : members.communities(post.author())) {
				tallies.add(members.id(community), day, post, feelings.told(place), feelings.isRead(place));
			}
		}
		return tallies;
	}

	private void add(long community, long day, Post post, int emotion, boolean isRead) {
		add(Watched.volume(community), day, post);
		if (isRead) {
			read.computeIfAbsent(community, key -> new TreeMap<>()).computeIfAbsent(day, key -> new ArrayList<>()).add(post);
		}
		if (emotion != Feelings.NONE && emotion != NEUTRAL) {
			add(new Watched(Kind.EMOTION, emotion, community), day, post);
		}
	}

	private void add(Watched series, long day, Post post) {
		posts.computeIfAbsent(series, key -> new TreeMap<>()).computeIfAbsent(day, key -> new ArrayList<>()).add(post);
	}

	Set<Watched> series() {
		return posts.keySet();
	}

	/** How many posts a circle has on each day that has some. */
	SortedMap<Long, Integer> volume(long community) {
		SortedMap<Long, Integer> volume = new TreeMap<>();
		posts.getOrDefault(Watched.volume(community), new TreeMap<>()).forEach((day, some) -> volume.put(day, some.size()));
		return volume;
	}

	List<Post> posts(Watched series, long day) {
		return posts.get(series).getOrDefault(day, List.of());
	}

	/** Posts from one day to another, both counted, in the order of time. */
	List<Post> posts(Watched series, long from, long to) {
		SortedMap<Long, List<Post>> some = posts.get(series).subMap(from, to + 1);
		return some.values().stream().flatMap(List::stream).sorted((one, other) -> one.time() != other.time() ? Long.compare(one.time(), other.time()) : Long.compare(one.id(), other.id())).toList();
	}

	/** How many people could have a topic or an emotion on a day. */
	int whole(Watched series, long day) {
		boolean felt = series.kind() == Kind.EMOTION;
		return people(felt ? read.getOrDefault(series.community(), new TreeMap<>()).getOrDefault(day, List.of()) : posts(Watched.volume(series.community()), day));
	}

	static int people(List<Post> some) {
		return (int) some.stream().mapToLong(Post::author).distinct().count();
	}

	/** How many posts are not of the person who wrote most of them. */
	static int withoutLoudest(List<Post> some) {
		return some.size() - some.stream().collect(Collectors.groupingBy(Post::author, Collectors.summingInt(post -> 1))).values().stream().mapToInt(Integer::intValue).max().orElse(0);
	}
}
