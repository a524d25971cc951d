package io.murmure.analysis.communities;

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
record TieTable(AuthorNumbers authors, EdgeList edges) {

	/** Adds up interactions. Memory grows with ties, not with interactions. */
	static TieTable read(BatchReader interactions, Progress progress) {
		AuthorNumbers authors = new AuthorNumbers();
		LongSums sums = new LongSums();
		interactions.forEach(batch -> {
			progress.check();
			add(batch, authors, sums);
			progress.worked(batch.size());
		});
		return new TieTable(authors, edges(authors.size(), sums));
	}

	private static void add(Batch batch, AuthorNumbers authors, LongSums sums) {
		long[] sources = batch.longs("source");
		long[] targets = batch.longs("target");
		double[] weights = batch.doubles("weight");
		for (int row = 0; row < batch.size(); row++) {
			if (sources[row] != targets[row] && weights[row] > 0) {
				sums.add((long) authors.numberOf(sources[row]) << 32 | authors.numberOf(targets[row]), weights[row]);
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
