package io.murmure.engine.comparison;

import io.murmure.core.comparison.Measure;

/**
 * How often those people who did so at all showed something on either side.
 *
 * @param who    their numbers, ascending
 * @param first  how often each did on the first side
 * @param second how often each did on the second
 */
record Tally(Measure measure, Base base, int[] who, double[] first, double[] second) {

	int people() {
		return who.length;
	}

	double total(boolean onSecond) {
		double total = 0;
		for (double amount : onSecond ? second : first) {
			total += amount;
		}
		return total;
	}

	/** How often it shows on a side of a draw. */
	double total(Draw draw, boolean onSecond) {
		double sum = 0;
		for (int i = 0; i < people(); i++) {
			sum += draw.times(who[i]) * (onSecond != draw.exchanged(who[i]) ? second[i] : first[i]);
		}
		return sum;
	}
}
