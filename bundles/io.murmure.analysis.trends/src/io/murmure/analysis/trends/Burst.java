package io.murmure.analysis.trends;

/** Unusual days of a series, one after the other. */
final class Burst {

	private final Watched series;
	private final Day first;
	private final int candidates;
	private Day strangest;
	private long last;

	/**
	 * What was counted on a day of the series, of how many, what was usual, and the probability that an ordinary day has as many.
	 *
	 * @param day number since 1970 in the study's zone
	 */
	record Day(long day, int counted, int whole, double expected, double probability) {
	}

	/** @param candidates how many series could have been told on its first day */
	Burst(Watched series, Day first, int candidates) {
		this.series = series;
		this.first = first;
		this.candidates = candidates;
		strangest = first;
		last = first.day();
	}

	void goOn(Day day) {
		last = day.day();
		strangest = day.probability() < strangest.probability() ? day : strangest;
	}

	Watched series() {
		return series;
	}

	int candidates() {
		return candidates;
	}

	/** The day on which it was told. */
	long began() {
		return first.day();
	}

	long last() {
		return last;
	}

	Day strangest() {
		return strangest;
	}

	/** Whether it is of the same thing and the same time, in another circle. */
	boolean isAlso(Burst other) {
		return series.kind() == other.series.kind() && series.id() == other.series.id() && began() <= other.last && other.began() <= last;
	}
}
