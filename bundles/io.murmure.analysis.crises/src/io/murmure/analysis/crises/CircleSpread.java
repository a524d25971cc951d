package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.murmure.lib.circles.MemberIndex;

/**
 * Follows alarms from the circles whose people began them to others. Who is in which circle is known of the whole study; of what is said, only what was said so far. O(people of the window x
 * alarms of the last days) a moment.
 */
final class CircleSpread {

	private static final int SEVERAL = 2;
	/** The share of the people from which on their circle is one that began it. */
	private static final double CARRIES = 0.25;

	/**
	 * An alarm that goes on.
	 *
	 * @param circles whose people began it
	 */
	private record Origin(Set<Integer> circles, Instant last) {
	}

	private final MemberIndex members;
	private final Duration together;
	private final Map<Long, Origin> origins = new HashMap<>();

	/** @param together how long after an alarm heat is still of the same */
	CircleSpread(MemberIndex members, Duration together) {
		this.members = members;
		this.together = together;
	}

	/**
	 * An alarm is told in a channel, or goes on there.
	 *
	 * @param window its heated posts
	 */
	void told(long channel, Instant time, Collection<HeatedPost> window) {
		forget(time);
		Origin before = origins.get(channel);
		origins.put(channel, new Origin(before == null ? carriers(window) : before.circles(), time));
	}

	private void forget(Instant now) {
		origins.values().removeIf(origin -> origin.last().isBefore(now.minus(together)));
	}

	/** The circles of a clear share of the people. */
	private Set<Integer> carriers(Collection<HeatedPost> window) {
		Map<Integer, Set<Long>> people = people(window, Set.of());
		long all = people.values().stream().flatMap(Set::stream).distinct().count();
		return people.entrySet().stream().filter(circle -> circle.getValue().size() >= CARRIES * all).map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	/** How many people of one circle are heated who are in none of the circles that began an alarm of the last days; 0 where one alone is. */
	int reached(Instant now, Collection<HeatedPost> window) {
		forget(now);
		int most = 0;
		for (Origin origin : origins.values()) {
			if (!origin.circles().isEmpty()) {
				most = Math.max(most, people(window, origin.circles()).values().stream().mapToInt(Set::size).max().orElse(0));
			}
		}
		return most >= SEVERAL ? most : 0;
	}

	/** By circle, without the people of some circles. */
	private Map<Integer, Set<Long>> people(Collection<HeatedPost> window, Set<Integer> without) {
		Map<Integer, Set<Long>> people = new TreeMap<>();
		for (HeatedPost post : window) {
			int[] circles = members.communities(post.author());
			if (Arrays.stream(circles).noneMatch(without::contains)) {
				Arrays.stream(circles).forEach(circle -> people.computeIfAbsent(circle, first -> new HashSet<>()).add(post.author()));
			}
		}
		return people;
	}
}
