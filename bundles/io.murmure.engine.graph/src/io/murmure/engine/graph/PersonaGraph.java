package io.murmure.engine.graph;

import java.util.Arrays;

/**
 * A graph in which each node is split into one persona for each of its separate surroundings: its neighbours, without the node itself,
 * fall into pieces, and each piece deals with a persona of its own. Groups that overlap in the graph are disjoint among personas.
 *
 * <p>A. Epasto, S. Lattanzi, R. Paes Leme, "Ego-splitting framework: from non-overlapping to overlapping clusters", KDD 2017, with
 * connected components as the local step. O(sum over edges of the smaller degree) for usual graphs; memory 24 bytes an edge end.
 *
 * @param graph of the personas
 * @param owner the node of each persona
 */
record PersonaGraph(Graph graph, int[] owner) {

	static PersonaGraph of(Graph given) {
		Graph graph = sorted(given);
		Pieces pieces = new Pieces(graph);
		for (int v = 0; v < graph.nodes(); v++) {
			pieces.split(v);
		}
		int[] owner = Arrays.copyOf(pieces.owner, pieces.personas);
		return new PersonaGraph(graph(graph, pieces.persona, owner.length), owner);
	}

	/** The same graph with each node's neighbours in ascending order. */
	private static Graph sorted(Graph graph) {
		int[] next = Arrays.copyOf(graph.offset(), graph.nodes());
		int[] neighbour = new int[graph.neighbour().length];
		double[] weight = new double[neighbour.length];
		for (int v = 0; v < graph.nodes(); v++) {
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int place = next[graph.neighbour()[k]]++;
				neighbour[place] = v;
				weight[place] = graph.weight()[k];
			}
		}
		return new Graph(graph.offset(), neighbour, weight);
	}

	/** Each edge between the two personas that it belongs to. */
	private static Graph graph(Graph graph, int[] persona, int personas) {
		int[] other = otherEnds(graph);
		int[] offset = new int[personas + 1];
		for (int p : persona) {
			offset[p + 1]++;
		}
		Arrays.parallelPrefix(offset, Integer::sum);
		int[] next = Arrays.copyOf(offset, personas);
		int[] neighbour = new int[persona.length];
		double[] weight = new double[persona.length];
		for (int k = 0; k < persona.length; k++) {
			int place = next[persona[k]]++;
			neighbour[place] = persona[other[k]];
			weight[place] = graph.weight()[k];
		}
		return new Graph(offset, neighbour, weight);
	}

	/** Where the same edge stands at its other node; neighbours are in ascending order. */
	private static int[] otherEnds(Graph graph) {
		int[] next = Arrays.copyOf(graph.offset(), graph.nodes());
		int[] other = new int[graph.neighbour().length];
		for (int v = 0; v < graph.nodes(); v++) {
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (u > v) {
					other[k] = next[u];
					other[next[u]++] = k;
				}
			}
		}
		return other;
	}

	/** Splits the neighbours of one node after the other. */
	private static final class Pieces {

		private final Graph graph;
		private final int[] persona;
		private final int[] place;
		private final int[] piece;
		private int[] owner;
		private int personas;

		Pieces(Graph graph) {
			this.graph = graph;
			persona = new int[graph.neighbour().length];
			owner = new int[graph.nodes()];
			place = new int[graph.nodes()];
			Arrays.fill(place, -1);
			int most = 0;
			for (int v = 0; v < graph.nodes(); v++) {
				most = Math.max(most, graph.degree(v));
			}
			piece = new int[most];
		}

		void split(int node) {
			int first = graph.offset()[node];
			int degree = graph.degree(node);
			for (int i = 0; i < degree; i++) {
				place[graph.neighbour()[first + i]] = i;
				piece[i] = i;
			}
			for (int i = 0; i < degree; i++) {
				joinWithNeighbours(graph.neighbour()[first + i], i);
			}
			for (int i = 0; i < degree; i++) {
				persona[first + i] = root(i) == i ? add(node) : persona[first + root(i)];
				place[graph.neighbour()[first + i]] = -1;
			}
			if (degree == 0) {
				add(node);
			}
		}

		private void joinWithNeighbours(int neighbour, int i) {
			for (int k = graph.offset()[neighbour]; k < graph.offset()[neighbour + 1]; k++) {
				int j = place[graph.neighbour()[k]];
				if (j > i) {
					int one = root(i);
					int two = root(j);
					piece[Math.max(one, two)] = Math.min(one, two);
				}
			}
		}

		private int root(int i) {
			int at = i;
			while (piece[at] != at) {
				piece[at] = piece[piece[at]];
				at = piece[at];
			}
			return at;
		}

		private int add(int node) {
			if (personas == owner.length) {
				owner = Arrays.copyOf(owner, personas + personas / 2 + 1);
			}
			owner[personas] = node;
			return personas++;
		}
	}
}
