package io.murmure.analysis.trends;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.analysis.trends.Tallies.Post;

/**
 * Which channels of a circle are known: those that have been heard for a fortnight. One that was taken in later, or several together, is no rise of what was there before. As long as new channels come
 * all the time, such as videos, so that on the whole each fortnight has a week with new ones, they are what is usual and known at once. Knows the past alone.
 */
final class KnownChannels {

	static final int FORTNIGHT = 14;
	private static final int WEEK = 7;
	private static final int FEWEST_WEEKS = 3;

	private final long begin;
	private final Set<Integer> known = new HashSet<>();
	private final Map<Integer, Long> fresh = new TreeMap<>();
	/** After the first one, those in which a channel was new: what is taken in at one time counts once. */
	private final Set<Long> weeks = new HashSet<>();

	/** @param begin the day on which the circle's talk begins */
	KnownChannels(long begin) {
		this.begin = begin;
	}

	/**
	 * Takes in the posts of a day.
	 *
	 * @return the channels that become known with it
	 */
	Set<Integer> hear(long day, List<Post> posts) {
		for (Post post : posts) {
			if (!known.contains(post.channel()) && fresh.putIfAbsent(post.channel(), day) == null && day >= begin + WEEK) {
				weeks.add((day - begin) / WEEK);
			}
		}
		boolean usual = weeks.size() >= Math.max(FEWEST_WEEKS, (day - begin) / FORTNIGHT);
		Set<Integer> joined = new HashSet<>();
		fresh.forEach((channel, first) -> {
			if (usual || first <= day - FORTNIGHT) {
				joined.add(channel);
			}
		});
		fresh.keySet().removeAll(joined);
		known.addAll(joined);
		return joined;
	}

	/** The posts in channels that are known. */
	List<Post> of(List<Post> posts) {
		return posts.stream().filter(post -> known.contains(post.channel())).toList();
	}
}
