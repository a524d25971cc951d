package io.murmure.engine.graph;

import java.util.Arrays;

/**
 * Adds up the weights between one node and the communities around it, in time linear in its degree.
 *
 * <p>A hash table no larger than the neighbourhood asks for, with linear probing: it stays in the first cache where an array with a place
 * for each community of a large graph would not.
 */
final class Neighbourhood {

	private static final int LEAST_BITS = 5;
	/** 2^32 over the golden ratio: spreads numbers that follow one another. */
	private static final int SPREAD = 0x9E3779B9;

	/** One more than the rank of the community that sits there; 0 where nobody sits. */
	private int[] seat = new int[1 << LEAST_BITS];
	private int bits = LEAST_BITS;
	private int[] community = new int[1 << LEAST_BITS - 1];
	private int[] seatOf = new int[1 << LEAST_BITS - 1];
	private double[] weight = new double[1 << LEAST_BITS - 1];
	private int[] read = new int[1 << LEAST_BITS];
	private int size;

	/** Forgets the last node and gathers the ties of this one. First it reads all labels, so that the memory is waited for once and not at each. */
	void gather(Graph graph, int node, int[] label) {
		clear();
		int begin = graph.offset()[node];
		int degree = graph.offset()[node + 1] - begin;
		if (degree > read.length) {
			read = new int[2 * degree];
		}
		int[] neighbour = graph.neighbour();
		for (int i = 0; i < degree; i++) {
			read[i] = label[neighbour[begin + i]];
		}
		double[] tie = graph.weight();
		for (int i = 0; i < degree; i++) {
			add(read[i], tie[begin + i]);
		}
	}

	/** Forgets the last node and gathers these ties. */
	void gather(int[] label, double[] tie, int from, int to) {
		clear();
		for (int i = from; i < to; i++) {
			add(label[i], tie[i]);
		}
	}

	void add(int near, double amount) {
		int at = find(near);
		int taken = seat[at];
		if (taken > 0) {
			weight[taken - 1] += amount;
		} else if (size < community.length) {
			sit(near, amount, at);
		} else {
			grow();
			sit(near, amount, find(near));
		}
	}

	void clear() {
		for (int i = 0; i < size; i++) {
			seat[seatOf[i]] = 0;
		}
		size = 0;
	}

	/** How many communities are near. */
	int size() {
		return size;
	}

	/** The {@code i}-th near community, in the order of the edges. */
	int community(int i) {
		return community[i];
	}

	/** The weight between the node and the {@code i}-th near community. */
	double weight(int i) {
		return weight[i];
	}

	/** The weight between the node and a community, 0 if that is not near. */
	double weightTo(int other) {
		int taken = seat[find(other)];
		return taken > 0 ? weight[taken - 1] : 0;
	}

	/** Where a community sits, or would. */
	private int find(int near) {
		int at = near * SPREAD >>> -bits;
		while (seat[at] > 0 && community[seat[at] - 1] != near) {
			at = at + 1 & seat.length - 1;
		}
		return at;
	}

	private void sit(int near, double amount, int at) {
		community[size] = near;
		weight[size] = amount;
		seatOf[size++] = at;
		seat[at] = size;
	}

	/** At most half of the seats are taken, so that the next is seldom far. */
	private void grow() {
		bits++;
		seat = new int[1 << bits];
		community = Arrays.copyOf(community, seat.length / 2);
		weight = Arrays.copyOf(weight, seat.length / 2);
		seatOf = Arrays.copyOf(seatOf, seat.length / 2);
		for (int i = 0; i < size; i++) {
			seatOf[i] = find(community[i]);
			seat[seatOf[i]] = i + 1;
		}
	}
}
