package io.murmure.annotator.corrections.internal;

/**
 * Logistic regression around given log-odds with a Gaussian prior of its own for each weight, by Newton steps whose systems conjugate gradients
 * solve (truncated Newton: Lin, Weng and Keerthi, <i>Trust Region Newton Method for Logistic Regression</i>, JMLR 2008, without the trust region,
 * which the prior makes superfluous). Costs O(steps * examples * features) time and O(examples + features) memory beside the examples.
 */
public final class LogisticRegression {

	private static final int NEWTON_STEPS = 25;
	private static final int GRADIENT_STEPS = 60;
	private static final double ENOUGH = 1e-6;

	private final double[][] features;
	private final double[] offsets;
	private final double[] precisions;

	/**
	 * @param features   one row an example
	 * @param offsets    log-odds of each example with all weights zero
	 * @param precisions of the prior of each weight: one over its variance
	 */
	public LogisticRegression(double[][] features, double[] offsets, double[] precisions) {
		this.features = features;
		this.offsets = offsets;
		this.precisions = precisions;
	}

	/** The most probable weights, given which examples hold. */
	public double[] fit(boolean[] holds) {
		double[] weights = new double[precisions.length];
		double[] curvature = new double[features.length];
		for (int step = 0; step < NEWTON_STEPS; step++) {
			double[] downhill = new double[weights.length];
			for (int i = 0; i < weights.length; i++) {
				downhill[i] = -precisions[i] * weights[i];
			}
			for (int row = 0; row < features.length; row++) {
				double p = probability(offsets[row] + dot(features[row], weights));
				curvature[row] = p * (1 - p);
				add(downhill, features[row], (holds[row] ? 1 : 0) - p);
			}
			double[] move = solve(curvature, downhill);
			add(weights, move, 1);
			if (dot(move, move) < ENOUGH * ENOUGH) {
				break;
			}
		}
		return weights;
	}

	/** Conjugate gradients on (X' C X + P) move = right. */
	private double[] solve(double[] curvature, double[] right) {
		double[] move = new double[right.length];
		double[] rest = right.clone();
		double[] direction = right.clone();
		double square = dot(rest, rest);
		double enough = square * ENOUGH * ENOUGH;
		for (int step = 0; step < GRADIENT_STEPS && square > enough; step++) {
			double[] image = new double[right.length];
			for (int row = 0; row < features.length; row++) {
				add(image, features[row], curvature[row] * dot(features[row], direction));
			}
			for (int i = 0; i < image.length; i++) {
				image[i] += precisions[i] * direction[i];
			}
			double length = square / dot(direction, image);
			add(move, direction, length);
			add(rest, image, -length);
			double next = dot(rest, rest);
			for (int i = 0; i < direction.length; i++) {
				direction[i] = rest[i] + next / square * direction[i];
			}
			square = next;
		}
		return move;
	}

	/** In (0, 1). */
	public static double probability(double logOdds) {
		return 1 / (1 + Math.exp(-logOdds));
	}

	public static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static void add(double[] to, double[] what, double times) {
		for (int i = 0; i < to.length; i++) {
			to[i] += times * what[i];
		}
	}
}
