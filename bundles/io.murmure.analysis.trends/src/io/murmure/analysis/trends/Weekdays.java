package io.murmure.analysis.trends;

import java.time.LocalDate;

/** How much is written on each day of the week, against the mean of all. */
final class Weekdays {

	/** Each day is taken to have been an ordinary one this often before any was seen. */
	private static final double PRIOR = 3;
	private static final double CLIP = 3;

	private final double[] sums = new double[7];
	private final double[] seen = new double[7];
	private double all;
	private double days;

	/** 1 for an ordinary day. */
	double weight(long day) {
		double mean = days == 0 ? 0 : all / days;
		int weekday = weekday(day);
		return mean == 0 ? 1 : (sums[weekday] + PRIOR * mean) / ((seen[weekday] + PRIOR) * mean);
	}

	void learn(long day, int count) {
		double usual = days == 0 ? count : all / days;
		double taken = Math.min(count, CLIP * Math.max(1, usual));
		sums[weekday(day)] += taken;
		seen[weekday(day)]++;
		all += taken;
		days++;
	}

	private static int weekday(long day) {
		return LocalDate.ofEpochDay(day).getDayOfWeek().ordinal();
	}
}
