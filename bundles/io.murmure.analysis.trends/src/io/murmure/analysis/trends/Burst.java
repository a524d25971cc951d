package io.murmure.analysis.trends;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.murmure.analysis.trends.Tallies.Post;

/** Unusual days or hours of a series, one after the other. */
final class Burst {

	private final Watched series;
	private final Tallies tallies;
	private final Day first;
	private final int candidates;
	private Day strangest;
	private long last;
	private Instant told;

	/**
	 * What was counted in a day or an hour of the series, of how many, what was usual, and the probability that an ordinary one has as many.
	 *
	 * @param slot number since 1970 in the study's zone
	 */
	record Day(long slot, int counted, int whole, double expected, double probability) {
	}

	/** @param candidates how many series could have been told in its first slot */
	Burst(Watched series, Tallies tallies, Day first, int candidates) {
		this.series = series;
		this.tallies = tallies;
		this.first = first;
		this.candidates = candidates;
		strangest = first;
		last = first.slot();
		told = step().start(first.slot() + 1, zone());
	}

	void goOn(Day day) {
		last = day.slot();
		strangest = day.probability() < strangest.probability() ? day : strangest;
	}

	/** What shows in a day was told of one of its hours already. */
	void wasTold(Burst hour) {
		told = hour.told.isBefore(told) ? hour.told : told;
	}

	Watched series() {
		return series;
	}

	Step step() {
		return tallies.step();
	}

	private ZoneId zone() {
		return tallies.zone();
	}

	int candidates() {
		return candidates;
	}

	long last() {
		return last;
	}

	Day strangest() {
		return strangest;
	}

	/** When the strangest slot begins. */
	Instant strangestTime() {
		return step().start(strangest.slot(), zone());
	}

	/** When it was first told. */
	Instant told() {
		return told;
	}

	/** In the order of time. */
	List<Post> posts() {
		return tallies.posts(series, first.slot(), last);
	}

	/** Whether it is of the same thing and the same days, in another circle or of an hour. */
	boolean isAlso(Burst other) {
		return series.kind() == other.series.kind() && series.id() == other.series.id() && step().day(first.slot()) <= other.step().day(other.last)
				&& other.step().day(other.first.slot()) <= step().day(last);
	}

	long firstSlot() {
		return first.slot();
	}
}
