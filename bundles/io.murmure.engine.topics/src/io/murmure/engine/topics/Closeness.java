package io.murmure.engine.topics;

/**
 * How surely neighbours are such, each point measured by its own surroundings, so that thin and dense places count alike (L. McInnes, J. Healy, J. Melville, "UMAP",
 * 2018, section 3.1 and algorithm 3). O(k) a point.
 */
final class Closeness {

	private static final int ROUNDS = 64;
	private static final double CLOSE_ENOUGH = 1e-5;
	private static final double NARROWEST = 1e-3;

	private Closeness() {
	}

	/** How surely each of a point's neighbours is one, in (0, 1], from ascending distances: the nearest surely, all together the logarithm of their number. */
	static float[] of(float[] distances) {
		float[] memberships = new float[distances.length];
		if (distances.length == 0) {
			return memberships;
		}
		double nearest = distances[0];
		double scale = scale(distances, nearest);
		for (int i = 0; i < memberships.length; i++) {
			memberships[i] = (float) Math.exp(-Math.max(0, distances[i] - nearest) / scale);
		}
		return memberships;
	}

	/** By bisection. */
	private static double scale(float[] distances, double nearest) {
		double wanted = Math.log(Math.max(2, distances.length)) / Math.log(2);
		double low = 0;
		double high = Double.POSITIVE_INFINITY;
		double scale = 1;
		double mean = 0;
		for (float distance : distances) {
			mean += distance / distances.length;
		}
		for (int round = 0; round < ROUNDS; round++) {
			double sum = 0;
			for (float distance : distances) {
				sum += Math.exp(-Math.max(0, distance - nearest) / scale);
			}
			if (Math.abs(sum - wanted) < CLOSE_ENOUGH) {
				break;
			}
			if (sum > wanted) {
				high = scale;
				scale = (low + high) / 2;
			} else {
				low = scale;
				scale = high == Double.POSITIVE_INFINITY ? scale * 2 : (low + high) / 2;
			}
		}
		return Math.max(scale, Math.max(NARROWEST * mean, Float.MIN_NORMAL));
	}
}
