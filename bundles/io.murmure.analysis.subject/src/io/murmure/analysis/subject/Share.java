package io.murmure.analysis.subject;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * A mean over posts with the interval in which it lies in 95 of 100 cases. People, not posts, are drawn anew with replacement, since what one person says is of one piece: the
 * cluster bootstrap (Davison and Hinkley 1997, "Bootstrap Methods and their Application", section 3.8), percentile interval. O(draws x people).
 *
 * @param low  NaN where fewer than two people speak
 * @param high likewise
 */
record Share(double value, double low, double high) {

	private static final int DRAWS = 1000;
	private static final double TAIL = 0.025;
	private static final long SEED = 20_260_302;

	static Share of(List<Voice> voices, ToDoubleFunction<Voice> measure) {
		double[][] people = people(voices, measure);
		double[] drawn = draws(people, new SplittableRandom(SEED));
		return people.length < 2 ? new Share(mean(people), Double.NaN, Double.NaN) : new Share(mean(people), bound(drawn, TAIL), bound(drawn, 1 - TAIL));
	}

	/** The change from one mean to the other. */
	static Share change(List<Voice> before, List<Voice> after, ToDoubleFunction<Voice> measure) {
		double[][] first = people(before, measure);
		double[][] second = people(after, measure);
		SplittableRandom random = new SplittableRandom(SEED);
		double[] one = draws(first, random);
		double[] other = draws(second, random);
		double[] changes = new double[DRAWS];
		Arrays.setAll(changes, draw -> other[draw] - one[draw]);
		Arrays.sort(changes);
		return new Share(mean(second) - mean(first), bound(changes, TAIL), bound(changes, 1 - TAIL));
	}

	/** Sum and number of posts of each person. */
	private static double[][] people(List<Voice> voices, ToDoubleFunction<Voice> measure) {
		Map<Long, double[]> people = new TreeMap<>();
		for (Voice voice : voices) {
			double[] one = people.computeIfAbsent(voice.author(), first -> new double[2]);
			one[0] += measure.applyAsDouble(voice);
			one[1]++;
		}
		return people.values().toArray(double[][]::new);
	}

	private static double mean(double[][] people) {
		return Arrays.stream(people).mapToDouble(one -> one[0]).sum() / Arrays.stream(people).mapToDouble(one -> one[1]).sum();
	}

	private static double[] draws(double[][] people, SplittableRandom random) {
		double[] means = new double[DRAWS];
		for (int draw = 0; draw < DRAWS; draw++) {
			double sum = 0;
			double posts = 0;
			for (int i = 0; i < people.length; i++) {
				double[] one = people[random.nextInt(people.length)];
				sum += one[0];
				posts += one[1];
			}
			means[draw] = sum / posts;
		}
		return means;
	}

	private static double bound(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	}
}
