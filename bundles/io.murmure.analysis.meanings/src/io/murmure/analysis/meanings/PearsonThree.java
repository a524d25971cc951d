package io.murmure.analysis.meanings;

import java.util.Arrays;

/**
 * A gamma distribution that is moved and stretched: Pearson's type III, by its mean, standard deviation and skewness.
 *
 * @param skewness positive; nearly 0 is a normal distribution
 */
record PearsonThree(double mean, double deviation, double skewness) {

	/** Below, a gamma distribution has so large a shape that it cannot be told from a normal one. */
	private static final double LEAST_SKEWNESS = 0.05;
	private static final double PRECISE = 1e-12;
	private static final int MOST_TERMS = 10_000;
	private static final double[] LANCZOS = { 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
			1.5056327351493116e-7 };

	/** With the moments of what was drawn. */
	static PearsonThree of(double[] drawn) {
		double mean = Arrays.stream(drawn).average().orElseThrow();
		double deviation = Math.sqrt(Arrays.stream(drawn).map(value -> (value - mean) * (value - mean)).average().orElseThrow());
		double cubes = Arrays.stream(drawn).map(value -> Math.pow(value - mean, 3)).average().orElseThrow();
		return new PearsonThree(mean, deviation, deviation > 0 ? Math.max(LEAST_SKEWNESS, cubes / Math.pow(deviation, 3)) : LEAST_SKEWNESS);
	}

	/** How many standard deviations a value lies above the mean. */
	double errors(double value) {
		return deviation > 0 ? (value - mean) / deviation : 0;
	}

	/** The probability of a value so great or greater. */
	double atLeast(double value) {
		double shape = 4 / (skewness * skewness);
		double x = shape + errors(value) * 2 / skewness;
		return deviation > 0 && x > 0 ? upper(shape, x) : 1;
	}

	/** The regularised upper incomplete gamma function (W. Press et al., "Numerical Recipes", 2007, 6.2: by its series below the mean, by Lentz's continued fraction above). */
	private static double upper(double shape, double x) {
		double scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
		if (x < shape + 1) {
			double term = 1 / shape;
			double sum = term;
			for (int n = 1; n < MOST_TERMS && term > sum * PRECISE; n++) {
				term *= x / (shape + n);
				sum += term;
			}
			return Math.max(0, 1 - scale * sum);
		}
		double b = x + 1 - shape;
		double c = 1 / Double.MIN_NORMAL;
		double d = 1 / b;
		double fraction = d;
		for (int n = 1; n < MOST_TERMS; n++) {
			double a = n * (shape - n);
			b += 2;
			d = 1 / (a * d + b);
			c = b + a / c;
			double step = c * d;
			fraction *= step;
			if (Math.abs(step - 1) < PRECISE) {
				break;
			}
		}
		return scale * fraction;
	}

	/** C. Lanczos, SIAM Journal on Numerical Analysis 1, 1964. */
	private static double logGamma(double x) {
		double sum = 0.99999999999980993;
		for (int i = 0; i < LANCZOS.length; i++) {
			sum += LANCZOS[i] / (x + i);
		}
		double t = x + LANCZOS.length - 1.5;
		return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
	}
}
