package io.murmure.engine.graph;

import java.util.Arrays;

import io.murmure.core.community.EdgeList;

/**
 * An undirected weighted graph in compressed sparse rows: the neighbours of node {@code v} stand in {@code neighbour} from
 * {@code offset[v]} to {@code offset[v + 1]}, each once, and their weights at the same places. There are no self-loops.
 *
 * <p>Memory: 4 bytes a node and 24 bytes an edge.
 *
 * @param offset    one more than there are nodes
 * @param neighbour every edge twice
 * @param weight    positive
 */
public record Graph(int[] offset, int[] neighbour, double[] weight) {

	/** Weights that are too large to be added up are halved so many times: there are fewer edges than would make up for it. */
	private static final int HALVINGS = 40;

	/**
	 * Adds up repeated edges in either direction and leaves out self-loops. Where weights are so large that their sum is not a finite
	 * number, all are 2<sup>40</sup> times smaller in the graph. O(nodes + edges).
	 */
	public static Graph of(EdgeList edges) {
		double unit = Double.isFinite(4 * Arrays.stream(edges.weight()).sum()) ? 1 : Math.scalb(1.0, -HALVINGS);
		int[] offset = new int[edges.nodes() + 1];
		for (int e = 0; e < edges.size(); e++) {
			if (edges.source()[e] != edges.target()[e]) {
				offset[edges.source()[e] + 1]++;
				offset[edges.target()[e] + 1]++;
			}
		}
		Arrays.parallelPrefix(offset, Math::addExact);
		int[] neighbour = new int[offset[edges.nodes()]];
		double[] weight = new double[neighbour.length];
		int[] next = Arrays.copyOf(offset, edges.nodes());
		for (int e = 0; e < edges.size(); e++) {
			int source = edges.source()[e];
			int target = edges.target()[e];
			if (source != target) {
				double tie = Math.max(Double.MIN_VALUE, unit * edges.weight()[e]);
				neighbour[next[source]] = target;
				weight[next[source]++] = tie;
				neighbour[next[target]] = source;
				weight[next[target]++] = tie;
			}
		}
		return merged(offset, neighbour, weight);
	}

	private static Graph merged(int[] offset, int[] neighbour, double[] weight) {
		int nodes = offset.length - 1;
		int[] place = new int[nodes];
		Arrays.fill(place, -1);
		int kept = 0;
		for (int v = 0; v < nodes; v++) {
			int begin = kept;
			int first = offset[v];
			offset[v] = begin;
			for (int k = first; k < offset[v + 1]; k++) {
				int u = neighbour[k];
				if (place[u] >= begin) {
					weight[place[u]] += weight[k];
				} else {
					place[u] = kept;
					neighbour[kept] = u;
					weight[kept++] = weight[k];
				}
			}
		}
		offset[nodes] = kept;
		return kept == neighbour.length ? new Graph(offset, neighbour, weight)
				: new Graph(offset, Arrays.copyOf(neighbour, kept), Arrays.copyOf(weight, kept));
	}

	/** Each edge once, from its lower node. */
	EdgeList edges() {
		int[] source = new int[neighbour.length / 2];
		int[] target = new int[source.length];
		double[] weights = new double[source.length];
		int e = 0;
		for (int v = 0; v < nodes(); v++) {
			for (int k = offset[v]; k < offset[v + 1]; k++) {
				if (v < neighbour[k]) {
					source[e] = v;
					target[e] = neighbour[k];
					weights[e++] = weight[k];
				}
			}
		}
		return new EdgeList(nodes(), source, target, weights);
	}

	public int nodes() {
		return offset.length - 1;
	}

	/** Number of neighbours of a node. */
	public int degree(int node) {
		return offset[node + 1] - offset[node];
	}

	/** Sum of the weights of all edges, each counted at both of its ends. */
	public double weightOfAll() {
		return Arrays.stream(weight).sum();
	}

	/** Sum of the weights of a node's edges. */
	public double strength(int node) {
		double sum = 0;
		for (int k = offset[node]; k < offset[node + 1]; k++) {
			sum += weight[k];
		}
		return sum;
	}
}
