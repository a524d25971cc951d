package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.List;

import io.murmure.core.progress.Progress;

/**
 * Clusters as places that stay dense over a range of densities; what lies between them is in none (R. Campello, D. Moulavi, J. Sander, "Density-Based Clustering Based on
 * Hierarchical Density Estimates", PAKDD 2013; probabilities as in L. McInnes, J. Healy, S. Astels, "hdbscan", JOSS 2, 2017). O(n² d) time,
 * about 100 bytes a point beside the points.
 *
 * @param core    how many neighbours make a place dense, the point itself counted
 * @param least   points that a cluster has at least
 * @param largest points that a cluster may have that could be taken apart
 */
record Hdbscan(int core, int least, int largest) {

	Clusters of(float[][] points, Progress progress) {
		if (points.length < 2) {
			return new Clusters(0, nowhere(points.length), new double[points.length], List.of());
		}
		Neighbours neighbours = Neighbours.among(points, Math.max(1, core - 1), progress);
		float[] cores = new float[points.length];
		for (int point = 0; point < cores.length; point++) {
			float[] distances = neighbours.distances(point);
			cores[point] = core > 1 && distances.length > 0 ? distances[distances.length - 1] : 0;
		}
		return CondensedTree.of(Dendrogram.of(SpanningTree.of(points, cores, progress)), least).chosen(largest);
	}

	private static int[] nowhere(int points) {
		int[] nowhere = new int[points];
		Arrays.fill(nowhere, -1);
		return nowhere;
	}
}
