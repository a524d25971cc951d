package io.murmure.engine.series;

/**
 * Watches small counts day by day or hour by hour: so many of so much that could have been. What is usual is a rate that forgets with a half-life of three weeks; a count is surprising by the predictive
 * distribution of a rate that is known from few counts only (gamma and Poisson: the negative binomial), and wider where past counts came in clumps or those of its kind do. O(count) time a count,
 * a few numbers of memory.
 */
public final class CountWatch {

	private static final double HALF_LIFE = 21;
	/** Half a count is taken as known of a series that had none (Jeffreys' prior of a Poisson rate). */
	private static final double PRIOR_COUNT = 0.5;
	/** How much variance clumps add, as a share of the squared mean, until counts tell. */
	private static final double PRIOR_CLUMPS = 0.15;
	private static final double PRIOR_WEIGHT = 10;
	private static final double LEAST_CLUMPS = 0.02;
	/** Days before which what is usual is not known well enough to tell clumps. */
	private static final int WARM_UP = 7;
	/** A burst is learnt as no more than so many standard deviations, so that it hardly becomes usual. */
	private static final double CLIP = 3;

	private final Dispersion dispersion;
	private final boolean teaches;
	private double count = PRIOR_COUNT;
	private double exposure;
	private int days;
	private double excess;
	private double squares;

	/** A series by itself. */
	public CountWatch() {
		this(new Dispersion(), false);
	}

	/**
	 * @param dispersion of series of its kind
	 * @param teaches    whether it learns from this one
	 */
	public CountWatch(Dispersion dispersion, boolean teaches) {
		this.dispersion = dispersion;
		this.teaches = teaches;
	}

	/** How many are usual; none before the first day. */
	public double expected(double of) {
		return exposure == 0 ? 0 : of * count / exposure;
	}

	/**
	 * The probability that an ordinary day has at least as many.
	 *
	 * @param of what could have been, in any unit that stays the same from day to day
	 */
	public double probability(int many, double of) {
		double mean = expected(of);
		if (many <= mean || mean <= 0) {
			return 1;
		}
		double shape = 1 / (clumps() + 1 / count + (dispersion.value() - 1) / mean);
		double success = mean / (mean + shape);
		double term = Math.pow(1 - success, shape);
		double below = 0;
		for (int k = 0; k < many; k++) {
			below += term;
			term *= (k + shape) / (k + 1) * success;
		}
		double tail = 1 - below;
		return tail > 1e-9 ? tail : Math.max(Double.MIN_NORMAL, term / (1 - success));
	}

	/** Takes in a day that is over. */
	public void learn(int many, double of) {
		learn(many, of, 1);
	}

	/**
	 * Takes in a span of time that is over.
	 *
	 * @param elapsed days since the last one that was taken in
	 */
	public void learn(int many, double of, double elapsed) {
		double kept = Math.pow(0.5, elapsed / HALF_LIFE);
		double mean = expected(of);
		double spread = Math.sqrt(dispersion.value() * mean + clumps() * mean * mean);
		double taken = days == 0 ? many : Math.min(many, mean + CLIP * Math.max(1, spread));
		if (days >= WARM_UP) {
			excess = excess * kept + (taken - mean) * (taken - mean) - dispersion.value() * mean;
			squares = squares * kept + mean * mean;
			if (teaches) {
				dispersion.learn(taken, mean);
			}
		}
		days += of > 0 ? 1 : 0;
		count = count * kept + taken + (1 - kept) * PRIOR_COUNT;
		exposure = exposure * kept + of;
	}

	/** Variance beyond that of a Poisson count, as a share of the squared mean, by moments. */
	private double clumps() {
		return Math.max(LEAST_CLUMPS, (excess + PRIOR_CLUMPS * PRIOR_WEIGHT) / (squares + PRIOR_WEIGHT));
	}
}
