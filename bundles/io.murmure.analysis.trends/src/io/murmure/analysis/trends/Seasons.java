package io.murmure.analysis.trends;

import java.util.Arrays;

/**
 * How much more or less than usual is counted at each hour of the day and on each day of the week: what was counted there over what the rate alone would have had, both drawn towards each other by a few counts, so
 * that rare things have no seasons before they are known. Counts are clipped, so that a burst makes no season. O(1).
 */
final class Seasons {

	private static final double PRIOR = 3;
	private static final double CLIP = 3;
	private static final int MONDAY = 4;

	private final Step step;
	private final double[] hours = new double[24];
	private final double[] hoursDue = new double[24];
	private final double[] days = new double[7];
	private final double[] daysDue = new double[7];

	Seasons(Step step) {
		this.step = step;
		for (double[] each : new double[][] { hours, hoursDue, days, daysDue }) {
			Arrays.fill(each, PRIOR);
		}
	}

	/** 1 for an ordinary time. */
	double weight(long slot) {
		double ofDay = days[weekday(slot)] / daysDue[weekday(slot)];
		return step == Step.DAY ? ofDay : ofDay * hours[step.hour(slot)] / hoursDue[step.hour(slot)];
	}

	/** @param usual what the rate alone would have had */
	void learn(long slot, int count, double usual) {
		double taken = Math.min(count, CLIP * Math.max(1, usual * weight(slot)));
		// each season is held against what the other lets expect
		double ofDay = days[weekday(slot)] / daysDue[weekday(slot)];
		double ofHour = step == Step.DAY ? 1 : hours[step.hour(slot)] / hoursDue[step.hour(slot)];
		days[weekday(slot)] += taken;
		daysDue[weekday(slot)] += usual * ofHour;
		hours[step.hour(slot)] += taken;
		hoursDue[step.hour(slot)] += usual * ofDay;
	}

	/** 0 for a Monday. */
	private int weekday(long slot) {
		return (int) Math.floorMod(step.day(slot) + 7 - MONDAY, 7L);
	}
}
