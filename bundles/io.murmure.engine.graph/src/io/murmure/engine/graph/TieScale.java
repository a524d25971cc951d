package io.murmure.engine.graph;

import java.util.Arrays;

/**
 * Brings the weights of a graph to a scale on which one resolution fits every source.
 *
 * <p>Counts of messages differ by orders of magnitude between a lively and a quiet group, and within a group between two talkers and
 * two readers; CPM compares weights with a fixed density, so raw counts would make the resolution mean something else in each. A tie
 * is therefore told relative to what is usual for its two people, {@code x = w / sqrt(mean(u) * mean(v))} with {@code mean} the mean
 * weight of a person's ties, and then saturates: {@code 2 x / (1 + x)}, above 0 and up to 2, 1 for a usual tie. In an unweighted graph
 * every tie stays 1; multiplying all weights by a constant changes nothing.
 */
public final class TieScale {

	private TieScale() {
	}

	/** The same graph with relative weights. O(nodes + edges). */
	public static Graph relative(Graph graph) {
		double[] root = new double[graph.nodes()];
		Arrays.parallelSetAll(root, v -> Math.sqrt(graph.strength(v) / Math.max(1, graph.degree(v))));
		double[] weight = new double[graph.weight().length];
		Stretches.forEach(0, root.length, (from, to) -> {
			for (int v = from; v < to; v++) {
				for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
					double relative = graph.weight()[k] / (root[v] * root[graph.neighbour()[k]]);
					weight[k] = Math.max(Double.MIN_NORMAL, 2 * relative / (1 + relative));
				}
			}
		});
		return new Graph(graph.offset(), graph.neighbour(), weight);
	}
}
