package io.murmure.engine.graph;

import java.util.List;

import io.murmure.core.progress.Progress;

/**
 * How well communities found from one seed are found again from the others.
 *
 * <p>A community's stability is its best Jaccard index with any community of another run, averaged over the other runs (after
 * C. Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics and Data Analysis 52, 2007). O(nodes * runs^2).
 *
 * @param partition the run that agrees best with the others
 * @param stability of its communities, in [0, 1]; 1 when there is no other run
 */
public record Agreement(int[] partition, double[] stability) {

	/** Picks the most central of several runs over the same nodes. */
	public static Agreement among(List<int[]> runs, Progress progress) {
		Agreement best = null;
		double most = -1;
		for (int[] run : runs) {
			progress.check();
			Agreement agreement = new Agreement(run, of(run, runs));
			double overall = agreement.overNodes();
			if (overall > most) {
				most = overall;
				best = agreement;
			}
		}
		return best;
	}

	/** Stability of the communities of one run among all of them. */
	static double[] of(int[] run, List<int[]> runs) {
		int communities = count(run);
		double[] sum = new double[communities];
		int[] starts = new int[communities + 1];
		int[] order = Partition.order(run, starts);
		for (int[] other : runs) {
			if (other != run) {
				addBestMatches(order, starts, other, sum);
			}
		}
		for (int c = 0; c < communities; c++) {
			sum[c] = runs.size() == 1 ? 1 : sum[c] / (runs.size() - 1);
		}
		return sum;
	}

	private static void addBestMatches(int[] order, int[] starts, int[] other, double[] sum) {
		int[] size = Partition.sizes(other, count(other));
		int[] common = new int[size.length];
		for (int c = 0; c < sum.length; c++) {
			double best = 0;
			for (int i = starts[c]; i < starts[c + 1]; i++) {
				common[other[order[i]]]++;
			}
			for (int i = starts[c]; i < starts[c + 1]; i++) {
				int match = other[order[i]];
				double union = starts[c + 1] - starts[c] + size[match] - common[match];
				best = Math.max(best, common[match] / union);
			}
			for (int i = starts[c]; i < starts[c + 1]; i++) {
				common[other[order[i]]] = 0;
			}
			sum[c] += best;
		}
	}

	private static int count(int[] partition) {
		int count = 0;
		for (int c : partition) {
			count = Math.max(count, c + 1);
		}
		return count;
	}

	private double overNodes() {
		double sum = 0;
		for (int c : partition) {
			sum += stability[c];
		}
		return sum;
	}
}
