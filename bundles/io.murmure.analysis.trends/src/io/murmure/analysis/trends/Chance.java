package io.murmure.analysis.trends;

/** How likely chance alone is to lay so many uses into the recent part. */
final class Chance {

	/** Of the tail, what is left out; terms above the mean only fall. */
	private static final double NEGLIGIBLE = 1e-12;

	private Chance() {
	}

	/** The upper tail of the binomial of all uses, each of which is recent with probability {@code share}; 1 for no more than are to be expected. O(uses) at worst. */
	static double of(int recent, int past, double share) {
		int uses = recent + past;
		if (recent <= uses * share) {
			return 1;
		}
		double term = Math.exp(logFactorial(uses) - logFactorial(recent) - logFactorial(past) + recent * Math.log(share) + past * Math.log1p(-share));
		double tail = 0;
		for (int k = recent; k <= uses && term > tail * NEGLIGIBLE; k++) {
			tail += term;
			term *= (uses - k) / (k + 1.0) * share / (1 - share);
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
