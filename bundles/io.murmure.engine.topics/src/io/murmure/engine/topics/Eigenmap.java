package io.murmure.engine.topics;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * Points in the few directions along which a graph changes most slowly (M. Belkin, P. Niyogi, "Laplacian Eigenmaps for Dimensionality Reduction and Data Representation",
 * Neural Computation 15, 2003), by subspace iteration on its normalised adjacency, which follows from the graph alone. Not to convergence: a smooth place to begin with is wanted.
 * O(rounds x edges x directions), 8 bytes a point and direction.
 */
final class Eigenmap {

	private static final int ROUNDS = 100;

	private final NeighbourGraph graph;
	private final double[] roots;
	private final double[] scales;

	private Eigenmap(NeighbourGraph graph) {
		this.graph = graph;
		double[] degrees = new double[graph.points()];
		for (int edge = 0; edge < graph.edges(); edge++) {
			degrees[graph.one()[edge]] += graph.weight()[edge];
			degrees[graph.other()[edge]] += graph.weight()[edge];
		}
		roots = new double[degrees.length];
		for (int point = 0; point < roots.length; point++) {
			roots[point] = Math.sqrt(degrees[point]);
		}
		scales = new double[graph.edges()];
		for (int edge = 0; edge < scales.length; edge++) {
			scales[edge] = graph.weight()[edge] / (roots[graph.one()[edge]] * roots[graph.other()[edge]]);
		}
	}

	/** @return by point, one component a direction; that in which all points are alike is left out */
	static float[][] of(NeighbourGraph graph, int directions, long seed, Progress progress) {
		Eigenmap map = new Eigenmap(graph);
		double[][] found = map.directions(directions, seed, progress);
		float[][] places = new float[graph.points()][directions];
		for (int point = 0; point < places.length; point++) {
			for (int d = 0; d < directions; d++) {
				places[point][d] = map.roots[point] > 0 ? (float) (found[d + 1][point] / map.roots[point]) : 0;
			}
		}
		return places;
	}

	private double[][] directions(int most, long seed, Progress progress) {
		double[][] directions = new double[most + 1][graph.points()];
		directions[0] = roots.clone();
		SplittableRandom random = new SplittableRandom(seed);
		for (int d = 1; d <= most; d++) {
			for (int point = 0; point < roots.length; point++) {
				directions[d][point] = random.nextDouble() - 0.5;
			}
		}
		Orthonormal.make(directions);
		for (int round = 0; round < ROUNDS; round++) {
			progress.check();
			for (int d = 1; d <= most; d++) {
				directions[d] = smoothed(directions[d]);
			}
			Orthonormal.make(directions);
		}
		return directions;
	}

	/** Half of what a point has, half of what its neighbours have, so that directions that swing between neighbours die out too. */
	private double[] smoothed(double[] direction) {
		double[] smoothed = direction.clone();
		for (int edge = 0; edge < scales.length; edge++) {
			int one = graph.one()[edge];
			int other = graph.other()[edge];
			smoothed[one] += scales[edge] * direction[other];
			smoothed[other] += scales[edge] * direction[one];
		}
		return smoothed;
	}
}
