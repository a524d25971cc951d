package io.murmure.analysis.relays;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Answers;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.PostIndex;

/**
 * What a message does where it is said: the mean probabilities of emotions over the post, which counts once, and the posts that answer it, each with
 * its certainty. Two moods differ by the total variation distance of these, half the sum of absolute differences.
 *
 * @param shares of the emotions in the order of {@link Tables#EMOTIONS}; all 0 when nothing was read
 * @param people whose posts were read
 */
record Mood(double[] shares, Set<Long> people) {

	static Mood of(int post, PostIndex posts, Answers answers, Feelings feelings) {
		double[] sum = new double[Tables.EMOTIONS.size()];
		Set<Long> people = new HashSet<>();
		add(post, 1, posts, feelings, sum, people);
		for (int a = answers.begin(post); a < answers.end(post); a++) {
			if (answers.said(a) >= 0) {
				add(answers.said(a), answers.certainty(a), posts, feelings, sum, people);
			}
		}
		double all = Arrays.stream(sum).sum();
		return new Mood(Arrays.stream(sum).map(one -> all == 0 ? 0 : one / all).toArray(), people);
	}

	private static void add(int post, double weight, PostIndex posts, Feelings feelings, double[] sum, Set<Long> people) {
		if (feelings.isRead(post)) {
			double[] own = new double[sum.length];
			feelings.addTo(own, post);
			double all = Arrays.stream(own).sum();
			for (int e = 0; e < sum.length; e++) {
				sum[e] += weight * own[e] / all;
			}
			people.add(posts.author(post));
		}
	}

	boolean isKnown() {
		return !people.isEmpty();
	}

	/** The emotion with the largest share, or null when nothing was read. */
	String strongest() {
		int best = 0;
		for (int e = 1; e < shares.length; e++) {
			best = shares[e] > shares[best] ? e : best;
		}
		return isKnown() ? Tables.EMOTIONS.get(best) : null;
	}

	/** In [0, 1], or null when one of them is not known. */
	Double distance(Mood other) {
		double sum = 0;
		for (int e = 0; e < shares.length; e++) {
			sum += Math.abs(shares[e] - other.shares[e]);
		}
		return isKnown() && other.isKnown() ? sum / 2 : null;
	}
}
