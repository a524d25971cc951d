package io.murmure.lib.words;

/**
 * How much more one set of texts uses a word than another: the log-odds ratio with an informative Dirichlet prior, so that rare words do not
 * shout (B. Monroe, M. Colaresi, K. Quinn, "Fightin' Words", Political Analysis 16, 2008, equations 15 to 22).
 *
 * @param share of the word in all texts together, in [0, 1]
 */
public record LogOdds(double share) {

	/** At least one use is taken as known, so that a new word has an error. */
	private static final double LEAST_PRIOR = 1;
	private static final double PRIOR_WEIGHT = 500;

	/**
	 * 0 for none, positive where the word is used more.
	 *
	 * @param uses  among {@code all} words
	 * @param other uses among {@code allOther}
	 */
	public double ratio(double uses, double all, double other, double allOther) {
		return logit(uses, all) - logit(other, allOther);
	}

	/** The ratio in standard errors. */
	public double standardErrors(double uses, double all, double other, double allOther) {
		return ratio(uses, all, other, allOther) / Math.sqrt(1 / (uses + prior()) + 1 / (other + prior()));
	}

	private double logit(double uses, double all) {
		return Math.log((uses + prior()) / (all + PRIOR_WEIGHT - uses - prior()));
	}

	private double prior() {
		return Math.max(LEAST_PRIOR, PRIOR_WEIGHT * share);
	}
}
