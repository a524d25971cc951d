package io.murmure.engine.comparison;

import io.murmure.core.comparison.Level;
import io.murmure.core.comparison.Measure;

/** How one measure differs between the sides, for any draw of people. */
interface Statistic {

	Measure measure();

	Level level(boolean onSecond);

	/** Second minus first; not a number where a side has nothing to take a share of. */
	double difference(Draw draw);

	/**
	 * The difference in standard errors: what is compared with its like under exchange, so that sides of unequal size are compared fairly
	 * (A. Janssen, "Studentized permutation tests for non-i.i.d. hypotheses", Statistics &amp; Probability Letters 36, 1997).
	 */
	double studentised(Draw draw);

	/** A difference over its error; none over none is none. */
	static double over(double difference, double variance) {
		return difference == 0 ? 0 : difference / Math.sqrt(variance);
	}
}
