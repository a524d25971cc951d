package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;

/**
 * A layout of a graph of neighbours in few dimensions in which dense places come together (L. McInnes, J. Healy, J. Melville, "UMAP: Uniform Manifold Approximation and
 * Projection for Dimension Reduction", 2018, algorithm 5), by stochastic gradient descent with negative sampling in one thread, so that the same seed gives the
 * same layout. O(rounds x edges), 16 bytes an edge.
 */
final class Layout {

	/** Fit of 1 / (1 + a d^2b) to a curve that falls from distance 0 on, with spread 1, as UMAP fits it. */
	private static final double A = 1.929;
	private static final double B = 0.7915;
	private static final int NEGATIVES = 5;
	private static final double REPULSION_FLOOR = 0.001;
	private static final double FARTHEST_STEP = 4;
	private static final double EXTENT = 10;
	private static final int MANY = 10_000;
	private static final int ROUNDS_OF_FEW = 400;
	private static final int ROUNDS_OF_MANY = 150;

	private final int[] one;
	private final int[] other;
	private final float[] everyRounds;
	private final int rounds;
	private final long seed;

	private Layout(NeighbourGraph graph, long seed) {
		this.seed = seed;
		rounds = graph.points() <= MANY ? ROUNDS_OF_FEW : ROUNDS_OF_MANY;
		double most = 0;
		for (float weight : graph.weight()) {
			most = Math.max(most, weight);
		}
		double least = most / rounds;
		int[] kept = IntStream.range(0, graph.edges()).filter(edge -> graph.weight()[edge] >= least).toArray();
		one = IntStream.of(kept).map(edge -> graph.one()[edge]).toArray();
		other = IntStream.of(kept).map(edge -> graph.other()[edge]).toArray();
		everyRounds = new float[kept.length];
		for (int edge = 0; edge < kept.length; edge++) {
			everyRounds[edge] = (float) (most / graph.weight()[kept[edge]]);
		}
	}

	/** @param start where points begin: their first components are taken */
	static float[][] of(NeighbourGraph graph, float[][] start, int dimensions, long seed, Progress progress) {
		float[][] places = started(start, dimensions, seed);
		new Layout(graph, seed).descend(places, progress);
		return places;
	}

	/** Stretched to a common extent, and shaken a little, since equal vectors would never part. */
	private static float[][] started(float[][] start, int dimensions, long seed) {
		double extent = 0;
		for (float[] vector : start) {
			for (int d = 0; d < Math.min(dimensions, vector.length); d++) {
				extent = Math.max(extent, Math.abs(vector[d]));
			}
		}
		SplittableRandom random = new SplittableRandom(seed);
		float[][] places = new float[start.length][];
		for (int point = 0; point < places.length; point++) {
			places[point] = Arrays.copyOf(start[point], dimensions);
			for (int d = 0; d < dimensions; d++) {
				places[point][d] = (float) (places[point][d] * EXTENT / Math.max(extent, 1e-9) + 1e-3 * (random.nextDouble() - 0.5));
			}
		}
		return places;
	}

	private void descend(float[][] places, Progress progress) {
		SplittableRandom random = new SplittableRandom(seed + 1);
		float[] due = everyRounds.clone();
		for (int round = 0; round < rounds; round++) {
			progress.check();
			progress.worked(places.length / rounds);
			double step = 1 - round / (double) rounds;
			for (int edge = 0; edge < one.length; edge++) {
				if (due[edge] <= round) {
					attract(places[one[edge]], places[other[edge]], step);
					int pushed = random.nextInt(2) == 0 ? one[edge] : other[edge];
					for (int negative = 0; negative < NEGATIVES; negative++) {
						int stranger = random.nextInt(places.length);
						if (stranger != pushed) {
							repel(places[pushed], places[stranger], step);
						}
					}
					due[edge] += everyRounds[edge];
				}
			}
		}
	}

	private static void attract(float[] one, float[] other, double step) {
		double squared = squaredDistance(one, other);
		if (squared > 0) {
			double power = Math.pow(squared, B);
			double pull = -2 * A * B * power / squared / (1 + A * power);
			for (int d = 0; d < one.length; d++) {
				double move = clipped(pull * (one[d] - other[d])) * step;
				one[d] += (float) move;
				other[d] -= (float) move;
			}
		}
	}

	private static void repel(float[] one, float[] stranger, double step) {
		double squared = squaredDistance(one, stranger);
		double push = squared > 0 ? 2 * B / ((REPULSION_FLOOR + squared) * (1 + A * Math.pow(squared, B))) : 0;
		for (int d = 0; d < one.length; d++) {
			one[d] += (float) (clipped(push * (one[d] - stranger[d])) * step);
		}
	}

	private static double clipped(double move) {
		return Math.max(-FARTHEST_STEP, Math.min(FARTHEST_STEP, move));
	}

	private static double squaredDistance(float[] one, float[] other) {
		double sum = 0;
		for (int d = 0; d < one.length; d++) {
			double apart = one[d] - other[d];
			sum += apart * apart;
		}
		return sum;
	}
}
