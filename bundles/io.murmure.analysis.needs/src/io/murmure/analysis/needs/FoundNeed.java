package io.murmure.analysis.needs;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/**
 * A need that posts tell of.
 *
 * @param mostTelling place of the post that names it
 * @param intensity   mean strength of its posts
 * @param answered    share of its posts that somebody answered
 * @param first       microseconds since 1970, like {@code last}
 */
record FoundNeed(List<NeedPost> posts, int mostTelling, int people, int communities, double intensity, double answered, long first, long last) {

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
				posts.stream().mapToDouble(post -> post.answered() ? 1 : 0).average().orElse(0),
				posts.stream().mapToLong(post -> index.time(post.place())).min().orElse(0),
				posts.stream().mapToLong(post -> index.time(post.place())).max().orElse(0));
	}

	/**
	 * Whether it is more than a weak signal: its most telling post and those of two people at least say what is lacking; and a third person tells of it, or the two name the same thing.
	 *
	 * @param same whether two texts name the same thing
	 */
	boolean isEarned(PostIndex index, BiPredicate<String, String> same) {
		List<NeedPost> stated = posts.stream().filter(NeedPost::isStated).toList();
		boolean severalState = stated.stream().mapToLong(post -> index.author(post.place())).distinct().limit(PAIR).count() == PAIR;
		return severalState && stated.stream().anyMatch(post -> post.place() == mostTelling) && (people > PAIR || stated.stream().anyMatch(one -> stated.stream()
				.anyMatch(other -> index.author(one.place()) != index.author(other.place()) && same.test(one.text(), other.text()))));
	}

	/** Ranks needs: people x intensity x lack of answer; an answer is not yet a solution, so that half of it stays. */
	double strength() {
		return people * intensity * (1 - answered / 2);
	}
}
