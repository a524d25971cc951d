package io.murmure.annotator.corrections.internal;

import java.util.Arrays;

/** Probabilities from which a label is told. */
public final class Thresholds {

	private static final double LEAST = 1e-4;

	private Thresholds() {
	}

	/** The one that tells as many of these probabilities as were told: that of the model, when each was told from a threshold on. */
	public static double thatTells(int told, double[] probabilities) {
		double[] sorted = probabilities.clone();
		Arrays.sort(sorted);
		double above = told == 0 ? 1 : sorted[sorted.length - told];
		double below = told == sorted.length ? 0 : sorted[sorted.length - told - 1];
		return bounded((above + below) / 2);
	}

	/**
	 * The one with the greatest expected F1, when the probabilities are right (Lipton, Elkan and Naryanaswamy, <i>Optimal Thresholding of Classifiers
	 * to Maximize F1 Measure</i>, 2014). Costs O(n log n).
	 */
	public static double ofGreatestF1(double[] probabilities) {
		double[] sorted = probabilities.clone();
		Arrays.sort(sorted);
		double present = Arrays.stream(sorted).sum();
		double right = 0;
		double best = -1;
		double threshold = 1;
		for (int i = sorted.length - 1; i >= 0; i--) {
			right += sorted[i];
			double f1 = 2 * right / (sorted.length - i + present);
			if (f1 > best) {
				best = f1;
				threshold = sorted[i];
			}
		}
		return bounded(threshold);
	}

	private static double bounded(double threshold) {
		return Math.clamp(threshold, LEAST, 1 - LEAST);
	}
}
