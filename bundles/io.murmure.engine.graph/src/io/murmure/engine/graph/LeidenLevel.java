package io.murmure.engine.graph;

import java.util.Arrays;

/**
 * A graph whose nodes stand for groups of nodes of the graph below.
 *
 * @param graph edges between groups; those within a group are left out, since no move changes what they count
 * @param size  what each node counts: how many nodes of the bottom graph it stands for, or the strength of these
 */
record LeidenLevel(Graph graph, double[] size) {

	static LeidenLevel of(Graph graph) {
		double[] size = new double[graph.nodes()];
		Arrays.fill(size, 1);
		return new LeidenLevel(graph, size);
	}

	/** Each node counts as much as its ties weigh: with the resolution divided by twice the weight of all ties, this is modularity. */
	static LeidenLevel byStrength(Graph graph) {
		double[] size = new double[graph.nodes()];
		Arrays.parallelSetAll(size, graph::strength);
		return new LeidenLevel(graph, size);
	}

	int nodes() {
		return size.length;
	}

	/** The level above, where each of {@code count} parts is one node. O(edges). */
	LeidenLevel aggregate(int[] part, int count) {
		int[] starts = new int[count + 1];
		int[] order = Partition.order(part, starts);
		int[] room = room(order, starts);
		int[] near = new int[count];
		double[] partSize = new double[count];
		int[] neighbour = new int[graph.neighbour().length];
		double[] weight = new double[neighbour.length];
		Stretches.forEachGroup(starts, (from, to) -> {
			Neighbourhood around = new Neighbourhood();
			for (int p = from; p < to; p++) {
				around.clear();
				for (int i = starts[p]; i < starts[p + 1]; i++) {
					int v = order[i];
					partSize[p] += size[v];
					for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
						int other = part[graph.neighbour()[k]];
						if (other != p) {
							around.add(other, graph.weight()[k]);
						}
					}
				}
				near[p] = around.size();
				for (int i = 0; i < near[p]; i++) {
					neighbour[room[p] + i] = around.community(i);
					weight[room[p] + i] = around.weight(i);
				}
			}
		});
		return new LeidenLevel(closedUp(room, near, neighbour, weight), partSize);
	}

	/** Where the ties of each part may stand when none of them are between the same two parts. */
	private int[] room(int[] order, int[] starts) {
		int[] room = new int[starts.length];
		for (int p = 0; p + 1 < starts.length; p++) {
			room[p + 1] = room[p];
			for (int i = starts[p]; i < starts[p + 1]; i++) {
				room[p + 1] += graph.degree(order[i]);
			}
		}
		return room;
	}

	/** The graph without the room that was left over. */
	private static Graph closedUp(int[] room, int[] near, int[] neighbour, double[] weight) {
		int[] offset = new int[near.length + 1];
		for (int p = 0; p < near.length; p++) {
			System.arraycopy(neighbour, room[p], neighbour, offset[p], near[p]);
			System.arraycopy(weight, room[p], weight, offset[p], near[p]);
			offset[p + 1] = offset[p] + near[p];
		}
		return new Graph(offset, Arrays.copyOf(neighbour, offset[near.length]), Arrays.copyOf(weight, offset[near.length]));
	}
}
