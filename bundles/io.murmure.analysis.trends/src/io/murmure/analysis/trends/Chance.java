package io.murmure.analysis.trends;

/** How likely chance alone is to lay so many uses into the recent part. */
final class Chance {

	private Chance() {
	}

	/** The upper tail of the binomial of all uses, each of which is recent with probability {@code share}. O(uses). */
	static double of(int recent, int past, double share) {
		int uses = recent + past;
		double tail = 0;
		for (int k = recent; k <= uses; k++) {
			tail += Math.exp(logFactorial(uses) - logFactorial(k) - logFactorial(uses - k) + k * Math.log(share) + (uses - k) * Math.log1p(-share));
		}
		return Math.min(1, tail);
	}

	/** Stirling's series. */
	private static double logFactorial(int n) {
		if (n < 2) {
			return 0;
		}
		double x = n + 1.0;
		return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
	}
}
