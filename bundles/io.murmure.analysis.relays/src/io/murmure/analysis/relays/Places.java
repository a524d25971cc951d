package io.murmure.analysis.relays;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;

/**
 * In which community a post is said. A channel where members of one community write at least half of the posts is that community's; elsewhere it
 * is the author's community, and of several the one that writes most in the channel. O(posts).
 */
final class Places {

	static final int NOWHERE = -1;

	private static final double OWN = 0.5;

	private final PostIndex posts;
	private final MemberIndex members;
	private final Map<Integer, int[]> written = new HashMap<>();
	private final int[] owner;

	Places(PostIndex posts, MemberIndex members) {
		this.posts = posts;
		this.members = members;
		int[] all = new int[posts.channels()];
		for (int p = 0; p < posts.size(); p++) {
			if (posts.channel(p) >= 0) {
				all[posts.channel(p)]++;
				int[] counts = written.computeIfAbsent(posts.channel(p), channel -> new int[members.size()]);
				for (int community : members.communities(posts.author(p))) {
					counts[community]++;
				}
			}
		}
		owner = new int[posts.channels()];
		Arrays.fill(owner, NOWHERE);
		written.forEach((channel, counts) -> {
			int most = most(counts, IntStream.range(0, counts.length).toArray());
			if (most >= 0 && counts[most] >= OWN * all[channel]) {
				owner[channel] = most;
			}
		});
	}

	/** The number of a community, or {@link #NOWHERE}. */
	int of(int post) {
		int channel = posts.channel(post);
		if (channel >= 0 && owner[channel] != NOWHERE) {
			return owner[channel];
		}
		int[] own = members.communities(posts.author(post));
		return channel < 0 ? own.length == 1 ? own[0] : NOWHERE : most(written.get(channel), own);
	}

	private static int most(int[] counts, int[] among) {
		int best = NOWHERE;
		for (int community : among) {
			if (best == NOWHERE || counts[community] > counts[best]) {
				best = community;
			}
		}
		return best;
	}
}
