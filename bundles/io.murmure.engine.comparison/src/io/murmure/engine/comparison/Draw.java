package io.murmure.engine.comparison;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One way of drawing people: as they are, with their two sides exchanged at random, or as often as a bootstrap draws each.
 *
 * <p>Where somebody is on one side alone, the side is dealt anew among all such people, so that each side keeps its number of them; where
 * somebody is on both, all of their first side changes places with all of their second. For the volume, which is also how many people came, each
 * person's sides change places by a coin of their own. O(people) a draw.
 */
final class Draw {

	private final int people;
	private final int[] oneSided;
	private final boolean[] sides;
	private final boolean[] exchanged;
	private final boolean[] flipped;
	private final int[] times;
	private final Map<Base, double[]> totals = new IdentityHashMap<>();

	Draw(Base posts) {
		people = posts.first().length;
		oneSided = IntStream.range(0, people).filter(person -> posts.first()[person] > 0 != posts.second()[person] > 0).toArray();
		sides = new boolean[oneSided.length];
		for (int i = 0; i < oneSided.length; i++) {
			sides[i] = posts.second()[oneSided[i]] > 0;
		}
		exchanged = new boolean[people];
		flipped = new boolean[people];
		times = new int[people];
		Arrays.fill(times, 1);
	}

	/** Exchanges the sides of people at random. */
	void exchange(SplittableRandom random) {
		totals.clear();
		for (int person = 0; person < people; person++) {
			exchanged[person] = random.nextBoolean();
			flipped[person] = random.nextBoolean();
		}
		boolean[] dealt = sides.clone();
		for (int i = dealt.length - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			boolean kept = dealt[i];
			dealt[i] = dealt[other];
			dealt[other] = kept;
		}
		for (int i = 0; i < dealt.length; i++) {
			exchanged[oneSided[i]] = dealt[i] != sides[i];
		}
	}

	/** Draws as many people as there are, with replacement. */
	void resample(SplittableRandom random) {
		totals.clear();
		Arrays.fill(times, 0);
		for (int i = 0; i < people; i++) {
			times[random.nextInt(people)]++;
		}
	}

	boolean exchanged(int person) {
		return exchanged[person];
	}

	boolean flipped(int person) {
		return flipped[person];
	}

	int times(int person) {
		return times[person];
	}

	/** What the people drawn bring to either side. */
	double[] totals(Base base) {
		return totals.computeIfAbsent(base, asked -> {
			double[] sums = new double[2];
			for (int person = 0; person < people; person++) {
				sums[0] += times[person] * asked.on(person, exchanged[person]);
				sums[1] += times[person] * asked.on(person, !exchanged[person]);
			}
			return sums;
		});
	}
}
