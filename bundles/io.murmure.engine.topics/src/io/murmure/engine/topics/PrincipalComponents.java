package io.murmure.engine.topics;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;

/**
 * The directions in which vectors differ most, by subspace iteration from a random start (N. Halko, P. Martinsson, J. Tropp, "Finding structure with randomness", SIAM
 * Review 53, 2011, algorithm 4.4) on the covariance. O(n d²) for n vectors of d components, d² doubles beside them.
 */
final class PrincipalComponents {

	private static final int ROUNDS = 30;
	private static final double NOTHING = 1e-8;
	private static final int ROWS_A_CHECK = 4096;

	private final double[] mean;
	private final double[][] directions;

	private PrincipalComponents(double[] mean, double[][] directions) {
		this.mean = mean;
		this.directions = directions;
	}

	/** @param kept how many directions at most */
	static PrincipalComponents of(float[][] vectors, int kept, long seed, Progress progress) {
		int length = vectors[0].length;
		double[] mean = mean(vectors);
		double[][] covariance = covariance(vectors, mean, progress);
		int directions = Math.min(kept, length);
		double[][] basis = new double[directions][length];
		SplittableRandom random = new SplittableRandom(seed);
		for (double[] direction : basis) {
			for (int i = 0; i < length; i++) {
				direction[i] = random.nextDouble() - 0.5;
			}
		}
		for (int round = 0; round < ROUNDS; round++) {
			progress.check();
			for (int d = 0; d < directions; d++) {
				basis[d] = times(covariance, basis[d]);
			}
			Orthonormal.make(basis);
		}
		return new PrincipalComponents(mean, basis);
	}

	/**
	 * Where a vector lies along the directions, on the unit sphere: what counts is in which way it differs from the mean, not how much. One at the mean lies nowhere: what
	 * rounding has left of it has no direction.
	 */
	float[] project(float[] vector) {
		float[] projected = new float[directions.length];
		double squares = 0;
		for (int d = 0; d < directions.length; d++) {
			double sum = 0;
			for (int i = 0; i < vector.length; i++) {
				sum += (vector[i] - mean[i]) * directions[d][i];
			}
			projected[d] = (float) sum;
			squares += sum * sum;
		}
		float scale = squares > NOTHING ? (float) (1 / Math.sqrt(squares)) : 0;
		for (int d = 0; d < projected.length; d++) {
			projected[d] *= scale;
		}
		return projected;
	}

	float[][] project(float[][] vectors) {
		float[][] projected = new float[vectors.length][];
		IntStream.range(0, vectors.length).parallel().forEach(row -> projected[row] = project(vectors[row]));
		return projected;
	}

	private static double[] mean(float[][] vectors) {
		double[] mean = new double[vectors[0].length];
		for (float[] vector : vectors) {
			for (int i = 0; i < mean.length; i++) {
				mean[i] += vector[i];
			}
		}
		for (int i = 0; i < mean.length; i++) {
			mean[i] /= vectors.length;
		}
		return mean;
	}

	private static double[][] covariance(float[][] vectors, double[] mean, Progress progress) {
		int length = mean.length;
		double[][] covariance = new double[length][length];
		for (int from = 0; from < vectors.length; from += ROWS_A_CHECK) {
			progress.check();
			int first = from;
			int end = Math.min(vectors.length, from + ROWS_A_CHECK);
			IntStream.range(0, length).parallel().forEach(i -> {
				double[] row = covariance[i];
				for (int v = first; v < end; v++) {
					float[] vector = vectors[v];
					double own = vector[i] - mean[i];
					for (int j = 0; j < length; j++) {
						row[j] += own * (vector[j] - mean[j]);
					}
				}
			});
		}
		return covariance;
	}

	private static double[] times(double[][] matrix, double[] vector) {
		double[] product = new double[vector.length];
		for (int i = 0; i < product.length; i++) {
			double sum = 0;
			for (int j = 0; j < vector.length; j++) {
				sum += matrix[i][j] * vector[j];
			}
			product[i] = sum;
		}
		return product;
	}
}
