package io.murmure.engine.series;

/**
 * Numbers on the inverse hyperbolic sine scale: like a logarithm for large values, so that a doubling counts the same everywhere, and
 * straight near 0, so that no posts at all is no special case. Small series (shares, quiet groups) have their own smaller unit, the running mean.
 */
final class Scale {

	private static final double UNIT = 1.4;
	private static final double HALF_LIFE = 14;

	private double mean;
	private long points;
	private double unit = UNIT;

	double measure(double value, double elapsed) {
		mean += Rate.of(elapsed, HALF_LIFE, points++) * (Math.abs(value) - mean);
		unit = mean > 0 ? UNIT * Math.min(1, 4 * mean) : UNIT;
		double ratio = value / unit;
		return Math.signum(ratio) * Math.log(Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
	}

	/** The value that has a measure. */
	double value(double measured) {
		return Math.sinh(measured) * unit;
	}
}
