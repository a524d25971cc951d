package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.murmure.core.progress.Progress;

/**
 * How a small graph is divided best by {@link Modularity}, of a few searches from different seeds.
 *
 * @param partition  the part of each node, numbered from 0
 * @param modularity of the partition
 * @param stability  of each part among the searches, see {@link Agreement}
 */
record Split(int[] partition, double modularity, double[] stability) {

	private static final int SEEDS = 5;
	private static final int ITERATIONS = 2;

	/** The same for the same graph and seed. */
	static Split of(Graph graph, long seed, Progress progress) {
		LeidenLevel bottom = LeidenLevel.byStrength(graph);
		Leiden leiden = new Leiden(1 / graph.weightOfAll(), ITERATIONS, progress);
		List<int[]> runs = LongStream.range(seed, seed + SEEDS).mapToObj(own -> leiden.partition(bottom, own)).toList();
		int[] best = runs.stream().max(Comparator.comparingDouble(run -> Modularity.of(graph, run, 1))).orElseThrow();
		return new Split(best, Modularity.of(graph, best, 1), Agreement.of(best, runs));
	}

	int parts() {
		return stability.length;
	}

	/** The places of the nodes of a part, ascending. */
	int[] nodes(int part) {
		return IntStream.range(0, partition.length).filter(v -> partition[v] == part).toArray();
	}

	/** Whether there are several parts of at least so many nodes, and in each the mean tie weighs this many times what one across its border does. */
	boolean isClear(Graph graph, int smallest, double times) {
		return parts() > 1 && IntStream.range(0, parts()).allMatch(part -> nodes(part).length >= smallest && weight(graph, part, true) >= times * weight(graph, part, false));
	}

	/** The mean weight of the ties of a part within it, or across its border; 0 where there are none. */
	private double weight(Graph graph, int part, boolean within) {
		return Arrays.stream(nodes(part)).boxed().flatMapToDouble(v -> IntStream.range(graph.offset()[v], graph.offset()[v + 1])
				.filter(k -> (partition[graph.neighbour()[k]] == part) == within).mapToDouble(k -> graph.weight()[k])).average().orElse(0);
	}
}
