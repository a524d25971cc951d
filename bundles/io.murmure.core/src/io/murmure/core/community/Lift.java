package io.murmure.core.community;

/**
 * How many times as often something shows in a part as in the whole, with the bounds of the 95 % interval of a ratio of two shares (D. Katz et al., "Obtaining confidence intervals for the risk
 * ratio in cohort studies", Biometrics 34, 1978).
 *
 * @param ratio a share over another
 */
public record Lift(double ratio, double low, double high) {

	private static final double Z95 = 1.96;

	/**
	 * Of counts.
	 *
	 * @param shown      posts of the part that show it, one at least
	 * @param posts      of the part
	 * @param shownWhole posts of the whole that show it
	 * @param whole      all posts
	 */
	public static Lift of(double shown, double posts, double shownWhole, double whole) {
		return of(shown / posts / (shownWhole / whole), 1 / shown - 1 / posts + 1 / shownWhole - 1 / whole);
	}

	/**
	 * Against a share that counts as known.
	 *
	 * @param shown posts of the part that show it, one at least
	 * @param share in (0, 1] of the part that they are
	 * @param whole share in (0, 1] of the whole that shows it
	 */
	public static Lift over(double shown, double share, double whole) {
		return of(share / whole, (1 - share) / shown);
	}

	private static Lift of(double ratio, double variance) {
		double spread = Math.exp(Z95 * Math.sqrt(Math.max(0, variance)));
		return new Lift(ratio, ratio / spread, ratio * spread);
	}
}
