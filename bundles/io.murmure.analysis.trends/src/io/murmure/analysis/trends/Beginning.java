package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where talk begins: on the first of seven days with posts that follow one another within a week each. A few posts with a long silence behind them, or next to nothing before the rest, are no
 * beginning. Rests on days up to {@code sure} alone, so that it never changes when later ones come. O(days with posts).
 *
 * @param day  the first day
 * @param sure the day from which on it is known to be the first
 */
record Beginning(long day, long sure) {

	private static final int DAYS = 7;
	private static final int LONGEST_GAP = 7;
	/** The first day has at least this share of what the middle one of the seven has. */
	private static final double LEAST_SHARE = 0.25;

	/**
	 * The first day of which something may be told.
	 *
	 * @param past how many days of talk lie before it at least
	 */
	long firstTold(int past) {
		return Math.max(day + past, sure);
	}

	/** @param posts how many there are, of posts or words, on each day that has some */
	static Optional<Beginning> of(SortedMap<Long, Integer> posts) {
		List<Long> days = new ArrayList<>(posts.keySet());
		for (int first = 0; first + DAYS <= days.size(); first++) {
			List<Long> seven = days.subList(first, first + DAYS);
			if (isRegular(seven) && posts.get(seven.getFirst()) >= LEAST_SHARE * middle(seven.stream().map(posts::get).toList())) {
				return Optional.of(new Beginning(seven.getFirst(), seven.getLast()));
			}
		}
		return Optional.empty();
	}

	private static boolean isRegular(List<Long> days) {
		for (int i = 1; i < days.size(); i++) {
			if (days.get(i) - days.get(i - 1) > LONGEST_GAP) {
				return false;
			}
		}
		return true;
	}

	private static int middle(List<Integer> counts) {
		return counts.stream().sorted().toList().get(counts.size() / 2);
	}
}
