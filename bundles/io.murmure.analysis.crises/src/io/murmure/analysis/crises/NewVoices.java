package io.murmure.analysis.crises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is new in a channel, and what share of those who come is new there as a rule. One comes with the first post of a day; one is new until {@value #FAMILIAR} posts are older than two days.
 * Memory grows with people.
 */
final class NewVoices {

	private static final int FAMILIAR = 2;
	/** Before anybody came, either is as likely (Laplace's rule). */
	private static final double EVEN = 0.5;
	private static final double BEFORE = 2;

	private final Map<Long, Integer> before = new HashMap<>();
	private final Map<Long, LocalDate> lastDay = new HashMap<>();
	private final ZoneId zone;
	private final Usual visits;
	private final Usual ofNewcomers;

	NewVoices(ZoneId zone) {
		this.zone = zone;
		visits = new Usual(zone);
		ofNewcomers = new Usual(zone);
	}

	boolean isNew(long author) {
		return before.getOrDefault(author, 0) < FAMILIAR;
	}

	/** Somebody writes. @return whether for the first time that day */
	boolean comes(long author, Instant time) {
		LocalDate day = LocalDate.ofInstant(time, zone);
		return !day.equals(lastDay.put(author, day));
	}

	/**
	 * A post is older than two days now.
	 *
	 * @param came    whether somebody came with it
	 * @param newcome whether this person was new then
	 * @param usual   whether the time was an ordinary one
	 */
	void passes(long author, Instant time, boolean came, boolean newcome, boolean usual) {
		before.merge(author, 1, Integer::sum);
		if (came && usual) {
			visits.learn(time);
			if (newcome) {
				ofNewcomers.learn(time);
			}
		}
	}

	void pass(Instant now) {
		visits.pass(now);
		ofNewcomers.pass(now);
	}

	/** The usual share of newcomers among those who come, in (0, 1). */
	double share() {
		return ofNewcomers.shareOf(visits, EVEN, BEFORE);
	}
}
