package io.murmure.analysis.trends;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.analysis.trends.Tallies.Post;

/**
 * Which channels of a circle are known: those that have been heard for a fortnight. One that was taken in later is no rise of what was there before. Where new channels come all the time, such as
 * videos, they are what is usual, and all are known. Knows the past alone.
 */
final class Arrivals {

	static final int FORTNIGHT = 14;
	private static final int FIRST_DAYS = 7;
	private static final int FEWEST_USUAL = 3;

	private final long begin;
	private final Set<Integer> known = new HashSet<>();
	private final Map<Integer, Long> fresh = new TreeMap<>();
	private int late;
	private boolean usual;

	/** @param begin the day on which the circle's talk begins */
	Arrivals(long begin) {
		this.begin = begin;
	}

	/**
	 * Takes in the posts of a day.
	 *
	 * @return the channels that become known with it
	 */
	Set<Integer> hear(long day, List<Post> posts) {
		for (Post post : posts) {
			if (!known.contains(post.channel()) && fresh.putIfAbsent(post.channel(), day) == null && day >= begin + FIRST_DAYS) {
				late++;
			}
		}
		usual |= late >= Math.max(FEWEST_USUAL, (day - begin) / FORTNIGHT);
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
	List<Post> known(List<Post> posts) {
		return posts.stream().filter(post -> known.contains(post.channel())).toList();
	}
}
