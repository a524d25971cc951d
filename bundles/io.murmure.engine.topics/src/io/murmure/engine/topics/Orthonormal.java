package io.murmure.engine.topics;

/** Modified Gram-Schmidt. */
final class Orthonormal {

	private static final double NOTHING = 1e-12;

	private Orthonormal() {
	}

	/** Makes vectors orthonormal, in place, in their order; one that nothing is left of becomes zero. */
	static void make(double[][] vectors) {
		for (int d = 0; d < vectors.length; d++) {
			for (int before = 0; before < d; before++) {
				double shared = dot(vectors[d], vectors[before]);
				for (int i = 0; i < vectors[d].length; i++) {
					vectors[d][i] -= shared * vectors[before][i];
				}
			}
			double length = Math.sqrt(dot(vectors[d], vectors[d]));
			for (int i = 0; i < vectors[d].length; i++) {
				vectors[d][i] = length > NOTHING ? vectors[d][i] / length : 0;
			}
		}
	}

	private static double dot(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}
}
