package io.murmure.lib.circles;

import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/**
 * The directed ties between people, each with the summed weight of its interactions.
 *
 * @param authors people by node number
 * @param edges   one edge a direction, in ascending order of source and target
 */
public record TieTable(AuthorNumbers authors, EdgeList edges) {

	/** How much an interaction counts. */
	@FunctionalInterface
	public interface Weighting {

		/** Everything counts as much as the table says. */
		Weighting AS_TOLD = (weight, time) -> weight;

		/**
		 * @param time microseconds since 1970
		 * @return 0 to leave it out
		 */
		double of(double weight, long time);
	}

	/** Adds up interactions as they are. */
	public static TieTable read(BatchReader interactions, Progress progress) {
		return read(interactions, Weighting.AS_TOLD, progress);
	}

	/** Adds up interactions. Memory grows with ties, not with interactions. */
	public static TieTable read(BatchReader interactions, Weighting weighting, Progress progress) {
		AuthorNumbers authors = new AuthorNumbers();
		LongSums sums = new LongSums();
		interactions.forEach(batch -> {
			progress.check();
			add(batch, weighting, authors, sums);
			progress.worked(batch.size());
		});
		return new TieTable(authors, edges(authors.size(), sums));
	}

	private static void add(Batch batch, Weighting weighting, AuthorNumbers authors, LongSums sums) {
		long[] sources = batch.longs("source");
		long[] targets = batch.longs("target");
		double[] weights = batch.doubles("weight");
		long[] times = batch.longs("time");
		for (int row = 0; row < batch.size(); row++) {
			double weight = weighting.of(weights[row], times[row]);
			if (sources[row] != targets[row] && weight > 0) {
				sums.add((long) authors.numberOf(sources[row]) << 32 | authors.numberOf(targets[row]), weight);
			}
		}
	}

	private static EdgeList edges(int nodes, LongSums sums) {
		long[] keys = sums.sortedKeys();
		int[] source = new int[keys.length];
		int[] target = new int[keys.length];
		double[] weight = new double[keys.length];
		for (int e = 0; e < keys.length; e++) {
			source[e] = (int) (keys[e] >> 32);
			target[e] = (int) keys[e];
			weight[e] = sums.get(keys[e]);
		}
		return new EdgeList(nodes, source, target, weight);
	}
}
