package io.murmure.analysis.crises;

/** How unlikely a count is, in natural logarithms. */
final class Rarity {

	/** Conversations come in clumps: the variance of a count is its mean plus the square of the mean over this. */
	private static final double CLUMPS = 1;

	private Rarity() {
	}

	/**
	 * Minus the logarithm of the probability that a negative binomial count of this mean is at least as high. O(count).
	 *
	 * @param mean positive
	 */
	static double of(int count, double mean) {
		if (count <= mean) {
			return 0;
		}
		double failure = CLUMPS / (CLUMPS + mean);
		double term = Math.pow(failure, CLUMPS);
		double below = 0;
		for (int k = 0; k < count; k++) {
			below += term;
			term *= (k + CLUMPS) / (k + 1) * (1 - failure);
		}
		double tail = 1 - below;
		return -Math.log(tail > 1e-12 ? tail : Math.max(Double.MIN_NORMAL, term / failure));
	}

	/**
	 * Minus the logarithm of the probability that of so many at least this count has what a share has. O(all).
	 *
	 * @param share in (0, 1)
	 */
	static double ofShare(int count, int all, double share) {
		if (count <= all * share) {
			return 0;
		}
		double term = Math.pow(share, all);
		double tail = 0;
		for (int k = all; k >= count; k--) {
			tail += term;
			term *= k * (1 - share) / ((all - k + 1) * share);
		}
		return -Math.log(Math.clamp(tail, Double.MIN_NORMAL, 1));
	}
}
