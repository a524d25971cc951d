package io.murmure.analysis.relays;

import java.util.Collection;
import java.util.List;

import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/**
 * Says from whom each has it, among posts that say the same: from the last one before it that its author could have seen, in a channel that they write in or read,
 * or from somebody in the same community. Where there is none, nobody knows whence it came, and it begins anew. Looks back over at most
 * {@value #FARTHEST_BACK} posts.
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
	private final Audience audience;
	private final Passing passing;
	private final long within;

	/** @param within microseconds */
	Succession(PostIndex posts, MemberIndex members, Audience audience, Passing passing, long within) {
		this.posts = posts;
		this.members = members;
		this.audience = audience;
		this.passing = passing;
		this.within = within;
	}

	void chain(Collection<Integer> same, Kind kind, Likeness likeness) {
		List<Integer> inTime = inTime(same);
		for (int i = 1; i < inTime.size(); i++) {
			int post = inTime.get(i);
			List<Integer> recent = inTime.subList(Math.max(0, i - FARTHEST_BACK), i).reversed().stream().filter(earlier -> posts.time(post) - posts.time(earlier) <= within).toList();
			if (recent.stream().noneMatch(earlier -> repeats(post, earlier) && likeness.of(post, earlier) >= 0)) {
				recent.stream().filter(earlier -> couldSee(post, earlier) && likeness.of(post, earlier) >= 0).findFirst()
						.ifPresent(earlier -> passing.add(post, earlier, kind, likeness.of(post, earlier)));
			}
		}
	}

	/** Whoever says again what they said there brings nothing there, wherever else they said it in between. */
	private boolean repeats(int post, int earlier) {
		return posts.author(post) == posts.author(earlier) && posts.channel(post) == posts.channel(earlier);
	}

	List<Integer> inTime(Collection<Integer> some) {
		return some.stream().sorted((one, other) -> passing.isBefore(one, other) ? -1 : one.equals(other) ? 0 : 1).toList();
	}

	private boolean couldSee(int post, int earlier) {
		int channel = posts.channel(earlier);
		if (channel >= 0 && channel == posts.channel(post)) {
			return posts.author(post) != posts.author(earlier);
		}
		return members.together(posts.author(post), posts.author(earlier)) || channel >= 0 && isThere(posts.author(post), channel, posts.time(earlier));
	}

	private boolean isThere(long author, int channel, long time) {
		Audience.Span span = audience.of(channel, author);
		return span != null && span.holds(time);
	}
}
