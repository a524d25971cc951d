package io.murmure.engine.series;

/**
 * How much more counts of a kind of series vary than chance alone has it, learnt from all of them together: where people talk with each other, counts come in conversations, and their variance is so many times
 * their mean whatever their rate (a compound Poisson law). One where each comes by itself. O(1).
 */
public final class Dispersion {

	/** So many counts that come by themselves are taken as seen. */
	private static final double PRIOR = 20;

	private double squares = PRIOR;
	private double means = PRIOR;

	/** Variance over mean, 1 at least. */
	double value() {
		return Math.max(1, squares / means);
	}

	void learn(double count, double mean) {
		squares += (count - mean) * (count - mean);
		means += mean;
	}
}
