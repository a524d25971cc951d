package io.murmure.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.murmure.core.comparison.Measure;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.progress.Progress;

/**
 * Holds groups of people against others by the mean of what they wrote, each post with a value of its own. Whoever is in a group is not among the others. Drawn as in {@link Significance}, the p of all
 * groups corrected together as in {@link FalseDiscovery}. O(groups x permutations x people).
 */
public final class MeanComparer {

	private static final Measure MEAN = new Measure(Measure.Kind.SENTIMENT, "");

	private MeanComparer() {
	}

	/**
	 * What people wrote.
	 *
	 * @param sums  of the values of each person's posts
	 * @param posts how many each wrote, more than none
	 */
	public record Written(double[] sums, double[] posts) {
	}

	/** A group and those whom it is held against; neither is empty. */
	public record Sides(Written group, Written others) {
	}

	/**
	 * How a group differs.
	 *
	 * @param value the group's mean less that of the others
	 * @param low   lower bound of its 95 % interval, like {@code high}
	 * @param p     corrected, in (0, 1]
	 */
	public record Difference(double value, double low, double high, double p) {
	}

	/** One difference for each, in their order. */
	public static List<Difference> compare(List<Sides> groups, Rigour rigour, Progress progress) {
		List<Difference> raw = groups.stream().map(sides -> difference(sides, rigour, progress)).toList();
		double[] corrected = FalseDiscovery.adjusted(raw.stream().mapToDouble(Difference::p).toArray());
		List<Difference> told = new ArrayList<>();
		for (int i = 0; i < corrected.length; i++) {
			told.add(new Difference(raw.get(i).value(), raw.get(i).low(), raw.get(i).high(), corrected[i]));
		}
		return told;
	}

	private static Difference difference(Sides sides, Rigour rigour, Progress progress) {
		int others = sides.others().posts().length;
		int people = others + sides.group().posts().length;
		Base posts = new Base(first(sides.others().posts(), people), last(sides.group().posts(), people));
		Tally tally = new Tally(MEAN, posts, IntStream.range(0, people).toArray(), first(sides.others().sums(), people), last(sides.group().sums(), people));
		Significance significance = new Significance(List.of(new ShareStatistic(tally, people)), posts, rigour);
		double[] interval = significance.intervals(progress)[0];
		return new Difference(significance.differences()[0], interval[0], interval[1], significance.p(progress)[0]);
	}

	private static double[] first(double[] values, int people) {
		return DoubleStream.concat(DoubleStream.of(values), DoubleStream.generate(() -> 0).limit(people - values.length)).toArray();
	}

	private static double[] last(double[] values, int people) {
		return DoubleStream.concat(DoubleStream.generate(() -> 0).limit(people - values.length), DoubleStream.of(values)).toArray();
	}
}
