package io.murmure.engine.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import io.murmure.core.comparison.Rigour;
import io.murmure.core.progress.Progress;

/**
 * How sure differences are: p by exchanging people between the sides, intervals by a bootstrap over people. All measures share each draw.
 *
 * <p>A measure that is clearly nothing is not drawn to the end: once {@link #ENOUGH} draws differ as much as the sides do, p is their share of
 * the draws so far (J. Besag, P. Clifford, "Sequential Monte Carlo p-values", Biometrika 78, 1991). At most O(permutations x measures x people).
 */
final class Significance {

	private static final int ENOUGH = 60;
	private static final double TAIL = 0.025;
	/** Differences this near each other are the same, however they were added up. */
	private static final double SAME = 1e-9;

	private final List<Statistic> statistics;
	private final Base posts;
	private final Draw asTheyAre;
	private final Rigour rigour;

	Significance(List<Statistic> statistics, Base posts, Rigour rigour) {
		this.statistics = statistics;
		this.posts = posts;
		this.asTheyAre = new Draw(posts);
		this.rigour = rigour;
	}

	double[] differences() {
		return statistics.stream().mapToDouble(statistic -> statistic.difference(asTheyAre)).toArray();
	}

	/** One p in (0, 1] a measure. */
	double[] p(Progress progress) {
		double[] real = statistics.stream().mapToDouble(statistic -> Math.abs(statistic.studentised(asTheyAre))).toArray();
		int[] asLarge = new int[real.length];
		double[] p = new double[real.length];
		Draw drawn = new Draw(posts);
		SplittableRandom random = new SplittableRandom(rigour.seed());
		int open = real.length;
		for (int draw = 1; draw <= rigour.permutations() && open > 0; draw++) {
			progress.check();
			drawn.exchange(random);
			for (int i = 0; i < real.length; i++) {
				if (p[i] == 0 && Math.abs(statistics.get(i).studentised(drawn)) >= real[i] - SAME && ++asLarge[i] == ENOUGH) {
					p[i] = asLarge[i] / (double) draw;
					open--;
				}
			}
		}
		for (int i = 0; i < p.length; i++) {
			p[i] = p[i] > 0 ? p[i] : (1.0 + asLarge[i]) / (1.0 + rigour.permutations());
		}
		return p;
	}

	/** Lower and upper bound of a 95 % interval by percentiles (B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13). */
	double[][] intervals(Progress progress) {
		double[][] values = new double[statistics.size()][rigour.bootstraps()];
		Draw drawn = new Draw(posts);
		SplittableRandom random = new SplittableRandom(rigour.seed() + 1);
		for (int draw = 0; draw < rigour.bootstraps(); draw++) {
			progress.check();
			drawn.resample(random);
			for (int i = 0; i < values.length; i++) {
				values[i][draw] = statistics.get(i).difference(drawn);
			}
		}
		return Arrays.stream(values).map(Significance::bounds).toArray(double[][]::new);
	}

	/** A draw without anybody on one side says nothing. */
	private static double[] bounds(double[] values) {
		double[] told = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		return new double[] { quantile(told, TAIL), quantile(told, 1 - TAIL) };
	}

	private static double quantile(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(sorted.length - 1, below + 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}
}
