package io.murmure.engine.series;

import java.time.ZonedDateTime;

/**
 * What is usual: a level, an effect of the hour and one of the day of the week, and how far points usually lie from their sum. Each follows the
 * excess clipped at a few scales (Huber's psi; P. J. Huber, "Robust estimation of a location parameter", 1964), so that a burst hardly moves what is usual.
 */
final class SeasonalLevel {

	private static final double LEVEL_HALF_LIFE = 3;
	private static final double SCALE_HALF_LIFE = 14;
	/** A fortnight of one hour a day, as the time constant of an exponential. */
	private static final double HOUR_HALF_LIFE = 14 / 24.0 * Math.log(2);
	private static final double HOUR_SHARE = 0.7;
	private static final double HOUR_CAUTION = 23;
	private static final double DAY_HALF_LIFE = 2 * Math.log(2);
	private static final double DAY_SHARE = 0.1;
	private static final double CLIP = 3.5;
	/** Mean absolute deviation to scale, for tails a little heavier than normal. */
	private static final double DEVIATION = 1.4;
	private static final double FIRST_SCALE = 0.5;
	private static final double SMALLEST_SCALE = 0.2;
	private static final double SCALE_CAUTION = 9;

	private final double[] hours = new double[24];
	private final long[] visits = new long[24];
	private final double[] days = new double[7];
	private double level;
	private double scale = FIRST_SCALE;
	private long points;

	double expected(ZonedDateTime time) {
		return level + hours[time.getHour()] + days[time.getDayOfWeek().ordinal()];
	}

	/** @return the excess over what was expected, in scales */
	double learn(ZonedDateTime time, double measured, double elapsed) {
		if (points == 0) {
			level = measured;
		}
		double excess = measured - expected(time);
		double clipped = Math.clamp(excess, -CLIP * scale, CLIP * scale);
		double scales = excess / scale;
		int hour = time.getHour();
		level += Rate.of(elapsed, LEVEL_HALF_LIFE, points) * clipped;
		hours[hour] += HOUR_SHARE * Rate.of(elapsed, HOUR_HALF_LIFE, visits[hour]++ + HOUR_CAUTION) * clipped;
		days[time.getDayOfWeek().ordinal()] += DAY_SHARE * Rate.of(elapsed, DAY_HALF_LIFE) * clipped;
		double rate = Rate.of(elapsed, SCALE_HALF_LIFE, points + SCALE_CAUTION);
		scale = Math.max(SMALLEST_SCALE, scale + rate * (DEVIATION * Math.abs(clipped) - scale));
		points++;
		return scales;
	}
}
