package io.murmure.engine.graph;

import java.util.concurrent.atomic.LongAdder;

import io.murmure.core.progress.Progress;

/**
 * Label propagation: each node takes the label that weighs most among its neighbours, ties broken at random, until in a round nobody who
 * was asked had one that others outweigh, or the rounds are over.
 *
 * <p>U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in large-scale networks",
 * Physical Review E 76, 036106 (2007), in {@link Shifts}. A node is only asked again when a neighbour has gone to a label other than its
 * own or when several labels weigh as much: otherwise it would answer the same. O(edges) a round at first, soon a small part of that.
 */
public final class LabelPropagation {

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

	/** @return the community of each node, numbered from 0 by first node, whatever the number of threads */
	public int[] partition(Graph graph, long seed) {
		int[] label = Partition.singletons(graph.nodes());
		Shifts shifts = new Shifts(graph, label, progress);
		LongAdder outweighed = new LongAdder();
		outweighed.increment();
		for (int round = 0; round < rounds && outweighed.sumThenReset() > 0; round++) {
			long drawn = Draws.of(seed, round);
			shifts.round(drawn, (v, around) -> {
				double most = heaviest(around);
				int ties = ties(around, most);
				if (ties > 1) {
					shifts.again(v);
				}
				if (around.weightTo(label[v]) < most) {
					outweighed.increment();
				}
				return ties == 0 ? label[v] : tied(around, most, (int) Math.unsignedMultiplyHigh(Draws.of(~drawn, v), ties));
			}, (v, chosen) -> label[v] = chosen);
		}
		Partition.renumber(label);
		return label;
	}

	private static double heaviest(Neighbourhood around) {
		double most = 0;
		for (int i = 0; i < around.size(); i++) {
			if (around.weight(i) > most) {
				most = around.weight(i);
			}
		}
		return most;
	}

	private static int ties(Neighbourhood around, double most) {
		int ties = 0;
		for (int i = 0; i < around.size(); i++) {
			ties += around.weight(i) == most ? 1 : 0;
		}
		return ties;
	}

	/** The label of the {@code rank}-th of those that weigh most. */
	private static int tied(Neighbourhood around, double most, int rank) {
		int i = -1;
		for (int left = rank; left >= 0; left -= around.weight(i) == most ? 1 : 0) {
			i++;
		}
		return around.community(i);
	}
}
