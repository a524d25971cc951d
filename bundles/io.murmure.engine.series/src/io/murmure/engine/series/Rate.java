package io.murmure.engine.series;

/** How much of what is new to take in, so that what is old has half its weight after a while; faster for the first points. */
final class Rate {

	private Rate() {
	}

	/** Both in days. */
	static double of(double elapsed, double halfLife) {
		return 1 - Math.pow(0.5, elapsed / halfLife);
	}

	/** The plain mean at first. */
	static double of(double elapsed, double halfLife, double pointsBefore) {
		return Math.max(of(elapsed, halfLife), 1 / (pointsBefore + 1));
	}
}
