package io.murmure.engine.series;

/**
 * How rare an excess is in the long run: peaks over a threshold that follows a high quantile, with an exponential tail (the generalised Pareto law
 * of shape 0; A. Siffer et al., "Anomaly Detection in Streams with Extreme Value Theory", KDD 2017). The quantile is followed by stochastic approximation.
 */
final class Tail {

	private static final double SHARE = 0.03;
	private static final double HALF_LIFE = 7;
	private static final double FIRST_QUANTILE = 1.5;
	private static final double LOWEST_QUANTILE = 0.3;
	private static final double SMALLEST_MEAN = 0.2;
	private static final double LARGEST_PEAK = 6;
	private static final double QUANTILE_STEP = 18;
	private static final double QUANTILE_CAUTION = 49;
	private static final double MEAN_CAUTION = 5;
	private static final double MEAN_STEP = 0.25;

	private double quantile = FIRST_QUANTILE;
	private double mean = 1;
	private long points;
	private long peaks;

	/** The probability that an ordinary point is as high, seen before this point is learned from; 1 below the threshold. */
	double probability(double evidence, double elapsed) {
		double step = QUANTILE_STEP * mean * Rate.of(elapsed, HALF_LIFE, points++ + QUANTILE_CAUTION);
		if (evidence <= quantile) {
			quantile = Math.max(LOWEST_QUANTILE, quantile - step * SHARE);
			return 1;
		}
		double over = evidence - quantile;
		double probability = SHARE * Math.exp(-over / mean);
		peaks++;
		double rate = Math.min(1, Math.max(MEAN_STEP * Rate.of(elapsed, HALF_LIFE) / SHARE, 1 / (peaks + MEAN_CAUTION)));
		mean = Math.max(SMALLEST_MEAN, mean + rate * (Math.min(over, LARGEST_PEAK * mean) - mean));
		quantile += step * (1 - SHARE);
		return probability;
	}
}
