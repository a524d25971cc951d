package io.murmure.analysis.relays;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.lib.circles.Answers;
import io.murmure.lib.circles.PostIndex;

/**
 * How far posts reach, taken together: how many people could see at least one, and how many of them are expected to turn to an author
 * because of it. The latter is a sum of independent chances, one a person, {@code 1 - prod (1 - p)} over the posts that they could see; its 90 % interval
 * holds the number of those who really do in nine of ten cases (Poisson-binomial distribution, by convolution for up to {@value #EXACT} people, beyond by
 * its normal approximation; Y. Hong, "On computing the distribution function for the Poisson binomial distribution", 2013).
 *
 * @param raw        people who could see a post
 * @param trusted    how many of them are expected to turn to who passed it on
 * @param responders how many did, each with the certainty of their surest answer
 */
record Reach(long raw, double trusted, double low, double high, double responders) {

	private static final int EXACT = 200;
	private static final int MOST_READERS = 5000;
	private static final double TAIL = 0.05;
	private static final double Z90 = 1.645;

	/** Where reach is computed. */
	record Field(PostIndex posts, Answers answers, Audience audience, Attention attention) {
	}

	/** O(posts x readers); of a larger audience than {@value #MOST_READERS} every n-th counts n times. */
	static Reach of(Collection<Integer> carriers, Field field) {
		Map<Long, Double> missed = new TreeMap<>();
		Map<Long, Double> answered = new TreeMap<>();
		double scale = 1;
		for (int post : carriers) {
			if (field.posts().channel(post) >= 0) {
				Audience.Span[] readers = field.audience().of(field.posts().channel(post));
				int every = 1 + readers.length / MOST_READERS;
				scale = Math.max(scale, every);
				for (int r = 0; r < readers.length; r += every) {
					Audience.Span reader = readers[r];
					if (reader.author() != field.posts().author(post) && reader.holds(field.posts().time(post))) {
						missed.merge(reader.author(), 1 - field.attention().of(post, reader), (one, other) -> one * other);
						answered.merge(reader.author(), field.answers().certainty(post, reader.author()), Math::max);
					}
				}
			}
		}
		carriers.forEach(post -> missed.remove(field.posts().author(post)));
		answered.keySet().retainAll(missed.keySet());
		double[] chances = missed.values().stream().mapToDouble(miss -> 1 - miss).toArray();
		return of(chances, scale, answered.values().stream().mapToDouble(Double::doubleValue).sum());
	}

	static Reach of(double[] chances, double scale, double responders) {
		double mean = Arrays.stream(chances).sum();
		double[] bounds = chances.length <= EXACT && scale == 1 ? exact(chances) : normal(mean, Arrays.stream(chances).map(p -> p * (1 - p)).sum(), scale);
		return new Reach(Math.round(scale * chances.length), scale * mean, bounds[0], bounds[1], scale * responders);
	}

	private static double[] normal(double mean, double variance, double scale) {
		double spread = Z90 * Math.sqrt(variance) * scale;
		return new double[] {Math.max(0, scale * mean - spread), scale * mean + spread};
	}

	private static double[] exact(double[] chances) {
		double[] distribution = new double[chances.length + 1];
		distribution[0] = 1;
		for (int i = 0; i < chances.length; i++) {
			for (int k = i + 1; k > 0; k--) {
				distribution[k] = distribution[k] * (1 - chances[i]) + distribution[k - 1] * chances[i];
			}
			distribution[0] *= 1 - chances[i];
		}
		return new double[] {quantile(distribution, TAIL), quantile(distribution, 1 - TAIL)};
	}

	private static double quantile(double[] distribution, double share) {
		double sum = 0;
		for (int k = 0; k < distribution.length; k++) {
			sum += distribution[k];
			if (sum >= share) {
				return k;
			}
		}
		return distribution.length - 1;
	}
}
