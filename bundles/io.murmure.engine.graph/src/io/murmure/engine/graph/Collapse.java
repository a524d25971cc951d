package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a search lost itself in one group: one that has most of all tie ends, and that the people outside deal with about as much
 * as chance has them to. So a search of a graph without communities ends, and one that says no more than that everybody is there.
 */
final class Collapse {

	private static final double MOST = 0.5;
	/** A group counts when the ties from outside to it are fewer than this share of those that chance would draw. */
	private static final double OF_CHANCE = 0.5;
	/** Where so many of all pairs are tied, everybody deals with everybody: that is a circle, however few people are outside. */
	static final double CLIQUE = 0.75;
	/** Weights that are added up in another order differ by less than this share: where all are inside, nobody is outside. */
	private static final double ROUNDING = 1e-9;

	private final Graph graph;
	private final double all;

	Collapse(Graph graph) {
		this.graph = graph;
		all = graph.weightOfAll();
	}

	/** O(ties). */
	boolean in(List<int[]> groups) {
		return groups.stream().anyMatch(this::isEverybody);
	}

	/** O(ties of the group), and O(nodes) where it has most of all ends. */
	boolean isEverybody(int[] group) {
		double ends = Arrays.stream(group).mapToDouble(graph::strength).sum();
		return ends > MOST * all && isOpen(group, ends);
	}

	private boolean isOpen(int[] group, double ends) {
		boolean[] inside = new boolean[graph.nodes()];
		for (int v : group) {
			inside[v] = true;
		}
		double across = 0;
		long tied = 0;
		for (int v : group) {
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				if (inside[graph.neighbour()[k]]) {
					tied++;
				} else {
					across += graph.weight()[k];
				}
			}
		}
		boolean clique = tied >= CLIQUE * group.length * (group.length - 1);
		return !clique && across >= OF_CHANCE * Math.max(0, all - ends - ROUNDING * all) * ends / all;
	}
}
