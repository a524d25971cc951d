package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lets threads share work on numbers that follow one another, a stretch at a time. Short work stays in one thread. */
final class Stretches {

	private static final int LENGTH = 1 << 11;

	private Stretches() {
	}

	/** Work on one stretch, while others go on. */
	@FunctionalInterface
	interface Work {
		void on(int from, int to);
	}

	static void forEach(int from, int to, Work work) {
		IntStream stretches = IntStream.range(0, (to - from + LENGTH - 1) / LENGTH);
		(to - from > LENGTH ? stretches.parallel() : stretches)
				.forEach(stretch -> work.on(from + stretch * LENGTH, Math.min(to, from + (stretch + 1) * LENGTH)));
	}

	/**
	 * The same for groups of many sizes that lie one after the other, so that each stretch has about as much to do.
	 *
	 * @param starts where each group starts, ascending, and at last where they end
	 * @param work   on the groups {@code from} to {@code to}
	 */
	static void forEachGroup(int[] starts, Work work) {
		int groups = starts.length - 1;
		forEach(0, starts[groups], (from, to) -> work.on(firstFrom(starts, from), firstFrom(starts, to)));
	}

	/** The first group that starts at a place or after; the groups are not empty. */
	private static int firstFrom(int[] starts, int place) {
		int found = Arrays.binarySearch(starts, place);
		return found >= 0 ? found : -found - 1;
	}
}
