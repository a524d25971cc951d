package io.murmure.engine.topics;

import java.util.function.IntUnaryOperator;

/** Arithmetic on vectors, in place. */
final class Vectors {

	private Vectors() {
	}

	static void add(float[] sum, float[] vector, float weight) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += weight * vector[i];
		}
	}

	static float[] scaled(float[] vector, float scale) {
		for (int i = 0; i < vector.length; i++) {
			vector[i] *= scale;
		}
		return vector;
	}

	/** Of length 1; zeros stay. */
	static float[] unit(float[] vector) {
		double squares = 0;
		for (float value : vector) {
			squares += value * (double) value;
		}
		return scaled(vector, squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0);
	}

	static boolean isZero(float[] vector) {
		for (float value : vector) {
			if (value != 0) {
				return false;
			}
		}
		return true;
	}

	/** Takes the mean of its group away from each vector; zeros stay, and count in no mean. */
	static void centre(float[][] vectors, IntUnaryOperator groupOf, int groups) {
		float[][] means = new float[groups][vectors[0].length];
		int[] counts = new int[groups];
		for (int v = 0; v < vectors.length; v++) {
			if (!isZero(vectors[v])) {
				add(means[groupOf.applyAsInt(v)], vectors[v], 1);
				counts[groupOf.applyAsInt(v)]++;
			}
		}
		for (int v = 0; v < vectors.length; v++) {
			int group = groupOf.applyAsInt(v);
			if (!isZero(vectors[v])) {
				add(vectors[v], means[group], -1f / counts[group]);
			}
		}
	}

	/** In [-1, 1]; 0 for a vector of zeros. */
	static double cosine(float[] one, float[] other) {
		return dot(one, other) / Math.sqrt(Math.max(Float.MIN_NORMAL, dot(one, one) * dot(other, other)));
	}

	static double dot(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * (double) other[i];
		}
		return sum;
	}
}
