package io.murmure.engine.needs;

import java.util.Collection;
import java.util.List;

/** Unit vectors around their common centre. */
final class Centred {

	private static final float[][] NONE = {};

	private Centred() {
	}

	/** None where any of them is missing. */
	static float[][] of(List<float[]> vectors) {
		int length = vectors.isEmpty() ? 0 : vectors.get(0).length;
		if (length == 0 || vectors.stream().anyMatch(vector -> vector.length != length)) {
			return NONE;
		}
		return around(centre(vectors), vectors);
	}

	/** @param vectors at least one, all of one length */
	static double[] centre(Collection<float[]> vectors) {
		double[] centre = new double[vectors.iterator().next().length];
		for (float[] vector : vectors) {
			for (int i = 0; i < centre.length; i++) {
				centre[i] += vector[i] / vectors.size();
			}
		}
		return centre;
	}

	static float[][] around(double[] centre, List<float[]> vectors) {
		return vectors.stream().map(vector -> unit(vector, centre)).toArray(float[][]::new);
	}

	private static float[] unit(float[] vector, double[] centre) {
		float[] moved = new float[vector.length];
		double squares = 0;
		for (int i = 0; i < moved.length; i++) {
			moved[i] = (float) (vector[i] - centre[i]);
			squares += moved[i] * moved[i];
		}
		float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
		for (int i = 0; i < moved.length; i++) {
			moved[i] *= scale;
		}
		return moved;
	}

	static double dot(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}
}
