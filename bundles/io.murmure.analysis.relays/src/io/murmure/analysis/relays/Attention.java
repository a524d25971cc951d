package io.murmure.analysis.relays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.progress.Progress;
import io.murmure.lib.circles.Answers;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.circles.Timeline;

/**
 * How surely somebody turns to a person because of a post that they can see: trust, as far as it shows.
 *
 * <p>For a reader and a writer in a channel it is {@code (a + s r) / (n + s)}: {@code n} posts of the writer were there for the reader to see,
 * {@code a} of them were answered (each with the certainty of the answer), {@code r} is the rate of all pairs of their bond, within a community or
 * outside, and {@code s} = {@value #PRIOR} posts is what that rate weighs (empirical Bayes, beta-binomial: B. Efron, C. Morris, "Data analysis
 * using Stein's estimator", JASA 70, 1975). The post in question is left out, so that nothing is predicted from itself.
 */
final class Attention {

	private static final double PRIOR = 10;
	private static final double Z95 = 1.96;

	/** What a bond is worth: posts seen, how many were answered, and the rate with the standard error of a ratio over writers. */
	record Rate(int people, double seen, double answered, double rate, double error) {

		double low() {
			return Math.max(0, rate - Z95 * error);
		}

		/** Nothing in {@code n} cases may still be a rate of {@code 1 - 0.025^(1/n)}. */
		double high() {
			return Math.min(1, Math.max(rate + Z95 * error, seen == 0 ? 1 : 1 - Math.pow(0.025, 1 / seen)));
		}

		/** The rate to expect of somebody of whom nothing is known yet: never quite none. */
		double expected() {
			return (answered + 0.5) / (seen + 1);
		}
	}

	/** A person as the readers of one channel know them: the places and times of their posts, and what each reader answered of them. */
	private record Writer(int[] places, long[] times, Map<Long, Double> answered) {

		int seenBy(Audience.Span reader) {
			return below(reader.to() + 1) - below(reader.from());
		}

		private int below(long time) {
			int low = 0;
			int high = times.length;
			while (low < high) {
				int middle = low + high >>> 1;
				if (times[middle] < time) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			return low;
		}
	}

	private final PostIndex posts;
	private final Timeline timeline;
	private final Answers answers;
	private final Audience audience;
	private final MemberIndex members;
	private final Map<Long, Writer> writers = new HashMap<>();
	private final Rate circle;
	private final Rate outside;

	Attention(PostIndex posts, Timeline timeline, Answers answers, Audience audience, MemberIndex members, Progress progress) {
		this.posts = posts;
		this.timeline = timeline;
		this.answers = answers;
		this.audience = audience;
		this.members = members;
		List<double[]> within = new ArrayList<>();
		List<double[]> without = new ArrayList<>();
		count(within, without, progress);
		circle = rate(within);
		outside = rate(without);
	}

	Rate circle() {
		return circle;
	}

	Rate outside() {
		return outside;
	}

	/** Seen and answered by each writer, for either bond. */
	private void count(List<double[]> within, List<double[]> without, Progress progress) {
		Map<Long, double[]> all = new HashMap<>();
		for (int p = 0; p < posts.size(); p++) {
			int channel = posts.channel(p);
			if (channel >= 0) {
				double[] own = all.computeIfAbsent(posts.author(p), key -> new double[4]);
				own[2] += audience.size(channel, posts.time(p)) - 1;
				for (int a = answers.begin(p); a < answers.end(p); a++) {
					Audience.Span reader = audience.of(channel, answers.author(a));
					if (reader != null && reader.holds(posts.time(p))) {
						own[members.together(posts.author(p), answers.author(a)) ? 1 : 3] += answers.certainty(a);
					}
				}
			}
		}
		all.forEach((author, own) -> {
			progress.check();
			own[0] = seenInCircles(author);
			own[2] -= own[0];
			add(within, own[0], own[1]);
			add(without, own[2], own[3]);
		});
	}

	private static void add(List<double[]> counts, double seen, double answered) {
		if (seen > 0) {
			counts.add(new double[] {seen, answered});
		}
	}

	/** How often the posts of somebody are seen by those who share a community with them. */
	private double seenInCircles(long author) {
		long[] fellows = Arrays.stream(members.communities(author)).mapToObj(members::authors).flatMapToLong(Arrays::stream)
				.filter(other -> other != author).distinct().toArray();
		int[] channels = Arrays.stream(timeline.of(author)).map(posts::channel).filter(channel -> channel >= 0).distinct().toArray();
		double seen = 0;
		for (int channel : channels) {
			Writer writer = writer(author, channel);
			for (long fellow : fellows) {
				Audience.Span reader = audience.of(channel, fellow);
				seen += reader == null ? 0 : writer.seenBy(reader);
			}
		}
		return seen;
	}

	/** The ratio of sums and its error between writers (W. G. Cochran, "Sampling Techniques", 1977, section 6.4). */
	private static Rate rate(List<double[]> counts) {
		double seen = counts.stream().mapToDouble(one -> one[0]).sum();
		double answered = counts.stream().mapToDouble(one -> one[1]).sum();
		double rate = seen == 0 ? 0 : Math.min(1, answered / seen);
		double squares = counts.stream().mapToDouble(one -> (one[1] - rate * one[0]) * (one[1] - rate * one[0])).sum();
		int n = counts.size();
		double error = n < 2 || seen == 0 ? 0 : Math.sqrt(squares * n / (n - 1)) / seen;
		return new Rate(n, seen, answered, rate, error);
	}

	private Writer writer(long author, int channel) {
		long key = Long.rotateLeft(author, 24) ^ channel;
		return writers.computeIfAbsent(key, made -> {
			int[] places = Arrays.stream(timeline.of(author)).filter(p -> posts.channel(p) == channel).toArray();
			Map<Long, Double> answered = new HashMap<>();
			for (int p : places) {
				for (int a = answers.begin(p); a < answers.end(p); a++) {
					answered.merge(answers.author(a), answers.certainty(a), Double::sum);
				}
			}
			return new Writer(places, Arrays.stream(places).mapToLong(posts::time).toArray(), answered);
		});
	}

	/** How surely a reader of a post turns to its author; in [0, 1). */
	double of(int post, Audience.Span reader) {
		long author = posts.author(post);
		Writer writer = writer(author, posts.channel(post));
		double rate = members.together(author, reader.author()) ? circle.expected() : outside.expected();
		double seen = writer.seenBy(reader) - 1;
		double answered = writer.answered().getOrDefault(reader.author(), 0.0) - answers.certainty(post, reader.author());
		return Math.clamp((Math.max(0, answered) + PRIOR * rate) / (Math.max(0, seen) + PRIOR), 0, 1);
	}
}
