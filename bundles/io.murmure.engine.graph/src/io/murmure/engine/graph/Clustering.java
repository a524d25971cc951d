package io.murmure.engine.graph;

/**
 * How many of a node's neighbours are tied to one another: the mean of the local clustering coefficient over nodes with at least two
 * neighbours (D. J. Watts, S. H. Strogatz, "Collective dynamics of small-world networks", Nature 393, 1998). O(sum of squared degrees).
 */
public final class Clustering {

	private Clustering() {
	}

	/** @return in [0, 1]; 0 when nobody has two neighbours */
	public static double mean(Graph graph) {
		int[] mark = new int[graph.nodes()];
		double sum = 0;
		int counted = 0;
		for (int v = 0; v < graph.nodes(); v++) {
			int degree = graph.degree(v);
			if (degree > 1) {
				sum += tiedNeighbours(graph, v, mark) / ((double) degree * (degree - 1));
				counted++;
			}
		}
		return counted == 0 ? 0 : sum / counted;
	}

	/** Each pair counts twice. */
	private static long tiedNeighbours(Graph graph, int v, int[] mark) {
		for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
			mark[graph.neighbour()[k]] = v + 1;
		}
		long tied = 0;
		for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
			int u = graph.neighbour()[k];
			for (int l = graph.offset()[u]; l < graph.offset()[u + 1]; l++) {
				tied += mark[graph.neighbour()[l]] == v + 1 ? 1 : 0;
			}
		}
		return tied;
	}
}
