package io.murmure.engine.graph;

import java.util.Arrays;

/** The part of a graph among some of its nodes, which get the numbers of their places. */
public final class Subgraph {

	private Subgraph() {
	}

	/**
	 * O(ties of the nodes) in time and memory, however large the graph is.
	 *
	 * @param nodes each once
	 */
	public static Graph among(int[] nodes, Graph graph) {
		Places places = new Places(nodes);
		int[] offset = new int[nodes.length + 1];
		int ends = Arrays.stream(nodes).map(graph::degree).sum();
		int[] neighbour = new int[ends];
		double[] weight = new double[ends];
		int kept = 0;
		for (int i = 0; i < nodes.length; i++) {
			for (int k = graph.offset()[nodes[i]]; k < graph.offset()[nodes[i] + 1]; k++) {
				int place = places.of(graph.neighbour()[k]);
				if (place >= 0) {
					neighbour[kept] = place;
					weight[kept++] = graph.weight()[k];
				}
			}
			offset[i + 1] = kept;
		}
		return new Graph(offset, Arrays.copyOf(neighbour, kept), Arrays.copyOf(weight, kept));
	}

	/** A hash table of where each node stands, with linear probing. */
	private static final class Places {

		/** 2^32 over the golden ratio: spreads numbers that follow one another. */
		private static final int SPREAD = 0x9E3779B9;

		private final int[] nodes;
		private final int bits;
		/** One more than the place of the node that sits there; 0 where nobody sits. */
		private final int[] seat;

		Places(int[] nodes) {
			this.nodes = nodes;
			bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(2 * nodes.length));
			seat = new int[1 << bits];
			for (int i = 0; i < nodes.length; i++) {
				seat[seatOf(nodes[i])] = i + 1;
			}
		}

		/** @return -1 for a node that is not among them */
		int of(int node) {
			return seat[seatOf(node)] - 1;
		}

		private int seatOf(int node) {
			int at = node * SPREAD >>> -bits;
			while (seat[at] > 0 && nodes[seat[at] - 1] != node) {
				at = at + 1 & seat.length - 1;
			}
			return at;
		}
	}
}
