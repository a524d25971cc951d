package io.murmure.engine.graph;

import java.util.Arrays;

/** The part of a graph among some of its nodes, which get the numbers of their places. O(ties of the nodes) for each. */
public final class Subgraph {

	private final Graph graph;
	private final int[] place;

	public Subgraph(Graph graph) {
		this.graph = graph;
		place = new int[graph.nodes()];
		Arrays.fill(place, -1);
	}

	/** @param nodes each once */
	public Graph among(int[] nodes) {
		for (int i = 0; i < nodes.length; i++) {
			place[nodes[i]] = i;
		}
		int[] offset = new int[nodes.length + 1];
		int ends = Arrays.stream(nodes).map(graph::degree).sum();
		int[] neighbour = new int[ends];
		double[] weight = new double[ends];
		int kept = 0;
		for (int i = 0; i < nodes.length; i++) {
			for (int k = graph.offset()[nodes[i]]; k < graph.offset()[nodes[i] + 1]; k++) {
				if (place[graph.neighbour()[k]] >= 0) {
					neighbour[kept] = place[graph.neighbour()[k]];
					weight[kept++] = graph.weight()[k];
				}
			}
			offset[i + 1] = kept;
		}
		for (int node : nodes) {
			place[node] = -1;
		}
		return new Graph(offset, Arrays.copyOf(neighbour, kept), Arrays.copyOf(weight, kept));
	}
}
