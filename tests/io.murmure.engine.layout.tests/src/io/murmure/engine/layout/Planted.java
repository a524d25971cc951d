package io.murmure.engine.layout;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A network with known communities of 5 to 60 people: each has some ties inside, and some to anybody.
 *
 * @param community of each node
 */
record Planted(int[] source, int[] target, float[] weight, int[] community) {

	static Planted of(int nodes, int inside, int outside, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] community = new int[nodes];
		int[] source = new int[nodes * (inside + outside)];
		int[] target = new int[source.length];
		int ties = 0;
		for (int begin = 0, label = 0; begin < nodes; label++) {
			int end = Math.min(nodes, begin + 5 + random.nextInt(56));
			for (int v = begin; v < end; v++) {
				community[v] = label;
				for (int k = 0; k < inside + outside; k++) {
					source[ties] = v;
					target[ties++] = k < inside ? begin + random.nextInt(end - begin) : random.nextInt(nodes);
				}
			}
			begin = end;
		}
		float[] weight = new float[ties];
		Arrays.fill(weight, 1);
		return new Planted(source, target, weight, community);
	}

	Ties ties() {
		return Ties.of(source, target, weight, community);
	}

	/** The share of the five nearest of each node that are of its own community. O(nodes²). */
	double purity(Places places) {
		long own = 0;
		for (int v = 0; v < places.size(); v++) {
			double[] distance = new double[places.size()];
			for (int u = 0; u < distance.length; u++) {
				distance[u] = u == v ? Double.MAX_VALUE : Math.hypot(places.x()[u] - places.x()[v], places.y()[u] - places.y()[v]);
			}
			double[] sorted = distance.clone();
			Arrays.sort(sorted);
			for (int u = 0, found = 0; found < 5; u++) {
				if (distance[u] <= sorted[4]) {
					found++;
					own += community[u] == community[v] ? 1 : 0;
				}
			}
		}
		return own / (5.0 * places.size());
	}
}
