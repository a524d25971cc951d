package io.murmure.engine.graph;

/**
 * How unlikely it is that a node has so many ties to a group by chance: {@code -ln P(X >= inside)} with {@code X} binomial over the node's
 * ties, each of which goes to the group with the group's share of all tie ends.
 *
 * <p>After the test of A. Lancichinetti, F. Radicchi, J. J. Ramasco, S. Fortunato, "Finding statistically significant communities in
 * networks", PLoS ONE 6, e18961 (2011), with the binomial in place of the hypergeometric distribution.
 */
final class Surprise {

	private static final int TABLE = 4096;
	private static final int MOST_TIES = 1_000_000_000;
	private static final double NEGLIGIBLE = 1e-9;

	private final double[] lnFactorial = new double[TABLE];

	Surprise() {
		for (int i = 1; i < TABLE; i++) {
			lnFactorial[i] = lnFactorial[i - 1] + Math.log(i);
		}
	}

	/** So many ties as a weight stands for, at most a thousand million: more say nothing more. */
	static int ties(double weight) {
		return (int) Math.min(MOST_TIES, Math.round(weight));
	}

	/**
	 * @param ties   of the node
	 * @param inside those of them that go to the group, at most {@code ties}
	 * @param share  of all tie ends that are the group's, in [0, 1]
	 * @return 0 when no more than expected go there
	 */
	double of(int ties, int inside, double share) {
		if (inside <= ties * share || share >= 1) {
			return 0;
		}
		double first = lnFactorial(ties) - lnFactorial(inside) - lnFactorial(ties - inside) + inside * Math.log(share)
				+ (ties - inside) * Math.log1p(-share);
		double odds = share / (1 - share);
		double term = 1;
		double sum = 1;
		for (int x = inside + 1; x <= ties && term > NEGLIGIBLE * sum; x++) {
			term *= (ties - x + 1) / (double) x * odds;
			sum += term;
		}
		return -first - Math.log(sum);
	}

	private double lnFactorial(int n) {
		return n < TABLE ? lnFactorial[n] : n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1.0 / (12 * n);
	}
}
