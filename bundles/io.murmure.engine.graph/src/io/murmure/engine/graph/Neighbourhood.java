package io.murmure.engine.graph;

/** Adds up the weights between one node and the communities around it, in time linear in its degree. */
final class Neighbourhood {

	private final double[] weight;
	private final int[] touched;
	private int size;

	Neighbourhood(int communities) {
		weight = new double[communities];
		touched = new int[communities];
	}

	/** Forgets the last node and gathers the ties of this one. */
	void gather(Graph graph, int node, int[] community) {
		clear();
		for (int k = graph.offset()[node], end = graph.offset()[node + 1]; k < end; k++) {
			add(community[graph.neighbour()[k]], graph.weight()[k]);
		}
	}

	void add(int community, double amount) {
		if (weight[community] == 0) {
			touched[size++] = community;
		}
		weight[community] += amount;
	}

	void clear() {
		for (int i = 0; i < size; i++) {
			weight[touched[i]] = 0;
		}
		size = 0;
	}

	/** How many communities are near. */
	int size() {
		return size;
	}

	/** The {@code i}-th near community, in the order of the edges. */
	int community(int i) {
		return touched[i];
	}

	double weightTo(int community) {
		return weight[community];
	}
}
