package io.murmure.analysis.meanings;

/** Arithmetic of places and companies. */
final class Vectors {

	private static final double NOTHING = 1e-12;

	private Vectors() {
	}

	static void add(float[] sum, float[] vector, float weight) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += weight * vector[i];
		}
	}

	static double dot(float[] one, float[] other) {
		double dot = 0;
		for (int i = 0; i < one.length; i++) {
			dot += one[i] * other[i];
		}
		return dot;
	}

	/** Brings a vector to length 1 where it has any. */
	static float[] unit(float[] vector) {
		double squares = dot(vector, vector);
		return squares > NOTHING ? scaled(vector, (float) (1 / Math.sqrt(squares))) : vector;
	}

	static float[] scaled(float[] vector, float factor) {
		for (int i = 0; i < vector.length; i++) {
			vector[i] *= factor;
		}
		return vector;
	}

	/** The squared distance of the means of two sets. */
	static double apart(float[] sum, double size, float[] otherSum, double otherSize) {
		double squares = 0;
		for (int i = 0; i < sum.length; i++) {
			double difference = sum[i] / size - otherSum[i] / otherSize;
			squares += difference * difference;
		}
		return squares;
	}
}
