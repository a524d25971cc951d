package io.murmure.analysis.relays;

import java.util.Collection;
import java.util.List;

import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/**
 * Says from whom each has it, among posts that say the same. It is the last one before it that its author could have seen, in the same channel or from
 * somebody in the same community; otherwise the last one before it. Looks back over at most {@value #FARTHEST_BACK} posts.
 */
final class Succession {

	private static final int FARTHEST_BACK = 50;

	/** How alike two posts are; below 0 for not enough. */
	@FunctionalInterface
	interface Likeness {
		double of(int post, int earlier);
	}

	private final PostIndex posts;
	private final MemberIndex members;
	private final Passing passing;
	private final long within;

	/** @param within microseconds */
	Succession(PostIndex posts, MemberIndex members, Passing passing, long within) {
		this.posts = posts;
		this.members = members;
		this.passing = passing;
		this.within = within;
	}

	void chain(Collection<Integer> same, Kind kind, Likeness likeness) {
		List<Integer> inTime = same.stream().sorted((one, other) -> passing.isBefore(one, other) ? -1 : one.equals(other) ? 0 : 1).toList();
		for (int i = 1; i < inTime.size(); i++) {
			int post = inTime.get(i);
			int source = -1;
			for (int j = i - 1; j >= Math.max(0, i - FARTHEST_BACK) && posts.time(post) - posts.time(inTime.get(j)) <= within; j--) {
				int earlier = inTime.get(j);
				if (likeness.of(post, earlier) >= 0 && (source < 0 || couldSee(post, earlier))) {
					source = earlier;
					if (couldSee(post, earlier)) {
						break;
					}
				}
			}
			if (source >= 0) {
				passing.add(post, source, kind, likeness.of(post, source));
			}
		}
	}

	private boolean couldSee(int post, int earlier) {
		boolean sameChannel = posts.channel(post) >= 0 && posts.channel(post) == posts.channel(earlier);
		return sameChannel && posts.author(post) != posts.author(earlier) || !sameChannel && members.together(posts.author(post), posts.author(earlier));
	}
}
