package io.murmure.engine.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How evenly a node's ties are spread over communities: {@code 1 - sum (k_s / k)^2} over communities {@code s}, with {@code k_s} the weight of ties to
 * {@code s} (R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433, 2005). 0 is all in one. A
 * tie to somebody who is in several communities counts for each in equal parts; those to people in none are left out.
 */
public final class Participation {

	private Participation() {
	}

	/** @param communities the communities of a node */
	public static double of(Graph graph, int node, IntFunction<int[]> communities) {
		Map<Integer, Double> weights = new HashMap<>();
		double all = 0;
		for (int k = graph.offset()[node]; k < graph.offset()[node + 1]; k++) {
			int[] theirs = communities.apply(graph.neighbour()[k]);
			for (int community : theirs) {
				weights.merge(community, graph.weight()[k] / theirs.length, Double::sum);
			}
			all += theirs.length == 0 ? 0 : graph.weight()[k];
		}
		double squares = 0;
		for (double weight : weights.values()) {
			squares += weight / all * (weight / all);
		}
		return all == 0 ? 0 : 1 - squares;
	}
}
