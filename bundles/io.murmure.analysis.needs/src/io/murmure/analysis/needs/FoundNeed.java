package io.murmure.analysis.needs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.core.progress.Progress;
import io.murmure.engine.needs.Naming;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/**
 * A need that posts tell of.
 *
 * @param mostTelling place of the post that names it
 * @param intensity   mean strength of its posts
 * @param answered    share of its posts that somebody answered, of those that somebody could; empty where nobody could answer most of them
 * @param first       microseconds since 1970, like {@code last}
 */
record FoundNeed(List<NeedPost> posts, int mostTelling, int people, int communities, double intensity, OptionalDouble answered, long first, long last) {

	private static final int PAIR = 2;

	static FoundNeed of(Cluster cluster, List<NeedPost> told, PostIndex index, MemberIndex members) {
		List<NeedPost> posts = Arrays.stream(cluster.texts()).mapToObj(told::get).toList();
		Set<Long> people = new HashSet<>();
		Set<Integer> communities = new HashSet<>();
		for (NeedPost post : posts) {
			long author = index.author(post.place());
			people.add(author);
			Arrays.stream(members.communities(author)).forEach(communities::add);
		}
		return new FoundNeed(posts, told.get(cluster.mostTelling()).place(), people.size(), communities.size(),
				posts.stream().mapToDouble(post -> post.need().strength()).average().orElse(0),
				answered(posts),
				posts.stream().mapToLong(post -> index.time(post.place())).min().orElse(0),
				posts.stream().mapToLong(post -> index.time(post.place())).max().orElse(0));
	}

	private static OptionalDouble answered(List<NeedPost> posts) {
		List<Boolean> answered = posts.stream().flatMap(post -> post.answered().stream()).toList();
		return 2 * answered.size() < posts.size() ? OptionalDouble.empty() : answered.stream().mapToDouble(each -> each ? 1 : 0).average();
	}

	/**
	 * Whether it is more than a weak signal: its most telling post and those of two people at least say what is lacking, and a third person tells of it, or the two name the same thing; or three
	 * people at least ask, or say, what its most telling post names, and nobody answered those who ask.
	 *
	 * @param naming what a text names; asked once a post at most
	 */
	boolean isEarned(PostIndex index, Function<String, Naming> naming, Progress progress) {
		return isStated(index, naming, progress) || isAsked(index, naming, progress);
	}

	private boolean isStated(PostIndex index, Function<String, Naming> naming, Progress progress) {
		List<NeedPost> stated = posts.stream().filter(NeedPost::isStated).toList();
		boolean severalState = stated.stream().mapToLong(post -> index.author(post.place())).distinct().limit(PAIR).count() == PAIR;
		return severalState && stated.stream().anyMatch(post -> post.place() == mostTelling) && (people > PAIR || nameTheSame(stated, index, naming, progress));
	}

	private boolean isAsked(PostIndex index, Function<String, Naming> naming, Progress progress) {
		List<NeedPost> clear = posts.stream().filter(post -> post.isAsked() || post.isStated()).toList();
		Optional<NeedPost> first = clear.stream().filter(post -> post.place() == mostTelling).findFirst();
		if (first.isEmpty() || clear.stream().noneMatch(NeedPost::isAsked) || people <= PAIR) {
			return false;
		}
		Naming named = naming.apply(first.get().text());
		return clear.stream().filter(post -> {
			progress.check();
			return post == first.get() || named.isOfTheSame(naming.apply(post.text()));
		}).mapToLong(post -> index.author(post.place())).distinct().limit(PAIR + 1).count() > PAIR;
	}

	/** Whether a post of the one and a post of the other person do. */
	private static boolean nameTheSame(List<NeedPost> ofTwo, PostIndex index, Function<String, Naming> naming, Progress progress) {
		Map<Long, List<Naming>> named = new TreeMap<>();
		for (NeedPost post : ofTwo) {
			progress.check();
			named.computeIfAbsent(index.author(post.place()), first -> new ArrayList<>()).add(naming.apply(post.text()));
		}
		List<List<Naming>> two = List.copyOf(named.values());
		return two.getFirst().stream().anyMatch(one -> {
			progress.check();
			return two.getLast().stream().anyMatch(one::isOfTheSame);
		});
	}

	/** Ranks needs: people x intensity x lack of answer; an answer is not yet a solution, so that half of it stays. */
	double strength() {
		return people * intensity * (1 - answered.orElse(0) / 2);
	}
}
