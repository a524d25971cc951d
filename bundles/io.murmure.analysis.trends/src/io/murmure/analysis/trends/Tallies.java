package io.murmure.analysis.trends;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.murmure.analysis.trends.Watched.Kind;
import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/** What is counted of each series slot by slot: people, so that one who goes on and on makes no burst; of volume posts, without those of the person who wrote most. */
final class Tallies {

	private static final int NEUTRAL = Tables.EMOTIONS.indexOf("neutral");

	private final Step step;
	private final ZoneId zone;
	private final Map<Watched, Slots> posts = new TreeMap<>();
	private final Map<Long, Slots> read = new HashMap<>();

	/**
	 * Who wrote where and when.
	 *
	 * @param time microseconds since 1970
	 */
	record Post(long id, long author, int channel, long time) {
	}

	private Tallies(Step step, ZoneId zone) {
		this.step = step;
		this.zone = zone;
	}

	static Tallies read(Input input, Topics topics, NotedTerms terms, Step step, Progress progress) {
		PostIndex index = PostIndex.read(input.scan(Tables.POSTS), Set.of(), progress);
		Feelings feelings = Feelings.read(input.scan(Tables.READINGS), index);
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		Tallies tallies = new Tallies(step, input.settings().zone());
		Post[] all = IntStream.range(0, index.size()).mapToObj(place -> new Post(index.id(place), index.author(place), index.channel(place), index.time(place))).toArray(Post[]::new);
		int[] inTime = IntStream.range(0, all.length).boxed().sorted(Comparator.comparingLong((Integer place) -> all[place].time()).thenComparing(Comparator.naturalOrder())).mapToInt(Integer::intValue).toArray();
		for (int place : inTime) {
			Post post = all[place];
			long[] circles = Arrays.stream(members.communities(post.author())).mapToLong(members::id).toArray();
			topics.of(post.id()).ifPresent(topic -> {
				tallies.add(new Watched(Kind.TOPIC, topic, Watched.EVERYBODY), post);
				for (long circle : circles) {
					tallies.add(new Watched(Kind.TOPIC, topic, circle), post);
				}
			});
			tallies.add(Watched.EVERYBODY, post, feelings.told(place), feelings.isRead(place));
			for (long circle : circles) {
				tallies.add(circle, post, feelings.told(place), feelings.isRead(place));
			}
		}
		for (int term = 0; term < terms.size(); term++) {
			for (Use use : terms.uses(term)) {
				tallies.add(new Watched(Kind.TERM, term, Watched.EVERYBODY), all[index.find(use.post())]);
			}
		}
		return tallies;
	}

	private void add(long community, Post post, int emotion, boolean isRead) {
		add(Watched.volume(community), post);
		if (isRead) {
			read.computeIfAbsent(community, key -> new Slots()).add(slot(post), post);
		}
		if (emotion != Feelings.NONE && emotion != NEUTRAL) {
			add(new Watched(Kind.EMOTION, emotion, community), post);
		}
	}

	private void add(Watched series, Post post) {
		posts.computeIfAbsent(series, key -> new Slots()).add(slot(post), post);
	}

	private long slot(Post post) {
		return step.slot(post.time(), zone);
	}

	Step step() {
		return step;
	}

	ZoneId zone() {
		return zone;
	}

	Set<Watched> series() {
		return posts.keySet();
	}

	/** Whether somebody could have a topic, an emotion or a term in a slot. */
	boolean isTalkedIn(Watched series, long slot) {
		return whole(series).has(slot);
	}

	/** How many posts a circle has in each slot that has some. */
	SortedMap<Long, Integer> volume(long community) {
		return posts.getOrDefault(Watched.volume(community), new Slots()).counts();
	}

	List<Post> posts(Watched series, long slot) {
		return posts.get(series).at(slot);
	}

	/** Posts from one slot to another, both counted, in the order of time. */
	List<Post> posts(Watched series, long from, long to) {
		return posts.get(series).between(from, to);
	}

	/** How many people could have a topic, an emotion or a term in a slot. */
	int whole(Watched series, long slot) {
		return whole(series).people(slot);
	}

	private Slots whole(Watched series) {
		return series.kind() == Kind.EMOTION ? read.getOrDefault(series.community(), new Slots()) : posts.getOrDefault(Watched.volume(series.community()), new Slots());
	}

	static int people(List<Post> some) {
		return some.size() < 2 ? some.size() : (int) some.stream().mapToLong(Post::author).distinct().count();
	}

	/** How many posts are not of the person who wrote most of them. */
	static int withoutLoudest(List<Post> some) {
		return some.size() - some.stream().collect(Collectors.groupingBy(Post::author, Collectors.summingInt(post -> 1))).values().stream().mapToInt(Integer::intValue).max().orElse(0);
	}
}
