package io.murmure.analysis.trends;

/**
 * How surprising a share is against another: the log-odds ratio with an informative Dirichlet prior in standard errors (B. Monroe, M. Colaresi, K. Quinn, "Fightin' Words",
 * Political Analysis 16, 2008), and the probability that chance alone lays so many uses into the recent part.
 */
final class LogOdds {

	/** At least one use is taken as known, so that a new word has an error. */
	private static final double LEAST_PRIOR = 1;
	private static final double PRIOR_WEIGHT = 500;

	private LogOdds() {
	}

	/**
	 * @param recent uses among {@code allRecent}
	 * @param past   uses among {@code allPast}
	 */
	static double standardErrors(double recent, double allRecent, double past, double allPast) {
		double prior = Math.max(LEAST_PRIOR, PRIOR_WEIGHT * (recent + past) / (allRecent + allPast));
		double rise = Math.log((recent + prior) / (allRecent + PRIOR_WEIGHT - recent - prior)) - Math.log((past + prior) / (allPast + PRIOR_WEIGHT - past - prior));
		return rise / Math.sqrt(1 / (recent + prior) + 1 / (past + prior));
	}

	/** The upper tail of the binomial of all uses, each of which is recent with probability {@code share}. O(uses). */
	static double chance(int recent, int past, double share) {
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
