package io.murmure.engine.graph;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * Asynchronous label propagation: each node takes the label that weighs most among its neighbours, ties broken at random.
 *
 * <p>U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in large-scale networks",
 * Physical Review E 76, 036106 (2007). O(edges) a round; memory 28 bytes a node beside the graph.
 */
public final class LabelPropagation {

	private static final int CHECK_EVERY = 1 << 14;

	private final int rounds;
	private final Progress progress;

	/**
	 * @param rounds   how often to go over all nodes at most
	 * @param progress is asked whether to stop
	 */
	public LabelPropagation(int rounds, Progress progress) {
		this.rounds = rounds;
		this.progress = progress;
	}

	/** @return the community of each node, numbered from 0 by first node */
	public int[] partition(Graph graph, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] label = Partition.singletons(graph.nodes());
		Neighbourhood around = new Neighbourhood(graph.nodes());
		boolean changed = true;
		for (int round = 0; round < rounds && changed; round++) {
			changed = false;
			int visits = 0;
			for (int v : Partition.shuffled(graph.nodes(), random)) {
				if (visits++ % CHECK_EVERY == 0) {
					progress.check();
				}
				around.gather(graph, v, label);
				double most = heaviest(around);
				boolean content = around.size() == 0 || around.weightTo(label[v]) >= most;
				label[v] = pick(around, most, label[v], random);
				changed |= !content;
			}
		}
		Partition.renumber(label);
		return label;
	}

	private static double heaviest(Neighbourhood around) {
		double most = 0;
		for (int i = 0; i < around.size(); i++) {
			most = Math.max(most, around.weightTo(around.community(i)));
		}
		return most;
	}

	private static int pick(Neighbourhood around, double most, int otherwise, SplittableRandom random) {
		int picked = otherwise;
		int ties = 0;
		for (int i = 0; i < around.size(); i++) {
			if (around.weightTo(around.community(i)) == most && random.nextInt(++ties) == 0) {
				picked = around.community(i);
			}
		}
		return picked;
	}
}
