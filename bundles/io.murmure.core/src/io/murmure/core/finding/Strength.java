package io.murmure.core.finding;

/**
 * How strong a finding is, in [0, 1], with the interval in which it lies in nine of ten cases.
 *
 * @param low  at most {@code value}
 * @param high at least {@code value}
 */
public record Strength(double value, double low, double high) {

	/** Two-sided 90 % of a normal distribution. */
	private static final double NINE_OF_TEN = 1.645;

	/** Brings a strength on a scale of its own, with its standard error there, to [0, 1]: {@code 1 - exp(-strength / scale)}. */
	public static Strength of(double strength, double error, double scale) {
		return new Strength(share(strength, scale), share(strength - NINE_OF_TEN * error, scale), share(strength + NINE_OF_TEN * error, scale));
	}

	/** The same for a strength that grows with the number of people: they come and go by chance, as a Poisson count does. */
	public static Strength ofPeople(double strength, long people, double scale) {
		return of(strength, strength / Math.sqrt(Math.max(1, people)), scale);
	}

	private static double share(double strength, double scale) {
		return 1 - Math.exp(-Math.max(0, strength) / scale);
	}
}
