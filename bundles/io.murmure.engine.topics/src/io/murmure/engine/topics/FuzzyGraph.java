package io.murmure.engine.topics;

import java.util.stream.IntStream;

/**
 * How surely points are neighbours, each measured by its own surroundings, so that thin and dense places count alike (L. McInnes, J. Healy, J. Melville, "UMAP",
 * 2018, sections 3.1 and 4.1, algorithm 3). O(n k²), 8 bytes an edge beside the neighbours.
 */
final class FuzzyGraph {

	private static final int ROUNDS = 64;
	private static final double CLOSE_ENOUGH = 1e-5;
	private static final double NARROWEST = 1e-3;

	private final Neighbours neighbours;
	private final float[][] toward;

	private FuzzyGraph(Neighbours neighbours, float[][] toward) {
		this.neighbours = neighbours;
		this.toward = toward;
	}

	static FuzzyGraph of(Neighbours neighbours) {
		float[][] toward = new float[neighbours.size()][];
		IntStream.range(0, toward.length).parallel().forEach(point -> toward[point] = memberships(neighbours.distances(point)));
		return new FuzzyGraph(neighbours, toward);
	}

	/** How surely each of a point's neighbours is one, in (0, 1], from ascending distances: the nearest surely, all together the logarithm of their number. */
	static float[] memberships(float[] distances) {
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

	/** Takes an edge. */
	@FunctionalInterface
	interface Visitor {
		void visit(int one, int other, double weight);
	}

	int size() {
		return toward.length;
	}

	/** Every pair once, with the probability that at least one of the two holds the other for a neighbour. */
	void forEach(Visitor visitor) {
		for (int point = 0; point < toward.length; point++) {
			int[] others = neighbours.of(point);
			for (int i = 0; i < others.length; i++) {
				double back = membership(others[i], point);
				if (back == 0 || point < others[i]) {
					double there = toward[point][i];
					visitor.visit(point, others[i], there + back - there * back);
				}
			}
		}
	}

	/** 0 where the point is not among the neighbours. */
	private double membership(int point, int other) {
		int[] others = neighbours.of(point);
		for (int i = 0; i < others.length; i++) {
			if (others[i] == other) {
				return toward[point][i];
			}
		}
		return 0;
	}
}
