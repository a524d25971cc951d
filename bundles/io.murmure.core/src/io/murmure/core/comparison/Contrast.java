package io.murmure.core.comparison;

/**
 * How the second side differs from the first in one measure.
 *
 * @param difference  second minus first, in the unit of the measure's kind
 * @param low         lower bound of its 95 % interval, by a bootstrap over people
 * @param high        upper bound
 * @param p           how often a difference as large comes about when people are exchanged between the sides at random
 * @param adjusted    the same, corrected for all that was compared (Benjamini and Hochberg)
 * @param significant whether that is at most the level asked for
 */
public record Contrast(Measure measure, Level first, Level second, double difference, double low, double high, double p, double adjusted,
		boolean significant) {

	public Contrast corrected(double newAdjusted, double level) {
		return new Contrast(measure, first, second, difference, low, high, p, newAdjusted, newAdjusted <= level);
	}

	public boolean rises() {
		return difference > 0;
	}
}
