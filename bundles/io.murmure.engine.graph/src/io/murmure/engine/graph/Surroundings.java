package io.murmure.engine.graph;

/**
 * Reads the ties of many nodes, and the groups that they lead to, before the first of them chooses: on a graph that is larger than the
 * caches, memory is then waited for once for all of them, and not at each. One thread at a time.
 */
final class Surroundings {

	private static final int MOST_NODES = 64;
	private static final int ROOM = 1 << 10;

	private final Graph graph;
	private final int[] group;
	private final Neighbourhood around = new Neighbourhood();
	/** Where the ties of each node that was read begin, and at last where they end. */
	private final int[] begin = new int[MOST_NODES + 1];
	private int[] near = new int[ROOM];
	private double[] tie = new double[ROOM];

	/** @param group of each node; must not change between a reading and the last question to it */
	Surroundings(Graph graph, int[] group) {
		this.graph = graph;
		this.group = group;
	}

	/**
	 * Reads as many of these nodes as there is room for, at least one.
	 *
	 * @param from the place of the first
	 * @param to   the place after the last
	 * @return the place after the last that was read
	 */
	int read(int[] nodes, int from, int to) {
		int end = makeRoom(nodes, from, Math.min(to, from + MOST_NODES));
		for (int i = from; i < end; i++) {
			int at = begin[i - from];
			int shift = graph.offset()[nodes[i]] - at;
			for (; at < begin[i - from + 1]; at++) {
				near[at] = graph.neighbour()[at + shift];
				tie[at] = graph.weight()[at + shift];
			}
		}
		for (int at = 0; at < begin[end - from]; at++) {
			near[at] = group[near[at]];
		}
		return end;
	}

	/** What lies around the node of this rank among those that were read, until another is asked for. */
	Neighbourhood of(int rank) {
		around.gather(near, tie, begin[rank], begin[rank + 1]);
		return around;
	}

	private int makeRoom(int[] nodes, int from, int to) {
		int end = from;
		int ties = 0;
		for (; end < to && (end == from || ties + graph.degree(nodes[end]) <= near.length); end++) {
			ties += graph.degree(nodes[end]);
			begin[end - from + 1] = ties;
		}
		if (ties > near.length) {
			near = new int[ties];
			tie = new double[ties];
		}
		return end;
	}
}
