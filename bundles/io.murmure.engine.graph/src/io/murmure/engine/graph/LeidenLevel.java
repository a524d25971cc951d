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
		Arrays.setAll(size, graph::strength);
		return new LeidenLevel(graph, size);
	}

	int nodes() {
		return size.length;
	}

	/** The level above, where each of {@code count} parts is one node. O(edges). */
	LeidenLevel aggregate(int[] part, int count) {
		int[] starts = new int[count + 1];
		int[] order = Partition.order(part, starts);
		double[] partSize = new double[count];
		int[] offset = new int[count + 1];
		int[] neighbour = new int[graph.neighbour().length];
		double[] weight = new double[neighbour.length];
		Neighbourhood around = new Neighbourhood(count);
		int edges = 0;
		for (int p = 0; p < count; p++) {
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
			for (int i = 0; i < around.size(); i++) {
				neighbour[edges] = around.community(i);
				weight[edges++] = around.weightTo(around.community(i));
			}
			offset[p + 1] = edges;
		}
		return new LeidenLevel(new Graph(offset, Arrays.copyOf(neighbour, edges), Arrays.copyOf(weight, edges)), partSize);
	}
}
