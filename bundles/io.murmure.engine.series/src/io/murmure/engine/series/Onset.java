package io.murmure.engine.series;

import java.time.Duration;
import java.time.Instant;

/** Tells a burst where it begins, and again only where it has clearly outgrown that, until it has been quiet for a while. */
final class Onset {

	private static final Duration QUIET = Duration.ofHours(30);
	private static final double OUTGROWN = 1.2;

	private Instant told = Instant.MIN;
	private double toldAt;

	double score(Instant time, double probability, double rarity) {
		double height = -Math.log(probability);
		boolean quiet = told.equals(Instant.MIN) || Duration.between(told, time).compareTo(QUIET) > 0;
		if (height <= 0 || !quiet && height <= toldAt * OUTGROWN) {
			return 0;
		}
		told = time;
		toldAt = height;
		return rarity;
	}
}
