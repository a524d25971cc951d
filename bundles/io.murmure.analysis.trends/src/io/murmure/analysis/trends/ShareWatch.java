package io.murmure.analysis.trends;

import io.murmure.engine.series.CountWatch;

/**
 * Watches people with a topic, an emotion or a term, of those who could have it in that slot, so that lively hours, days and seasons are allowed for; what is more usual at some hours and on some days of the week
 * than at others is learnt as {@link Seasons}.
 */
final class ShareWatch implements SeriesWatch {

	private final Watched series;
	private final Tallies tallies;
	private final CountWatch watch;
	private final Seasons seasons;
	private long before = Long.MIN_VALUE;

	ShareWatch(Watched series, Tallies tallies, Dispersions dispersions) {
		this.series = series;
		this.tallies = tallies;
		watch = dispersions.watch(series);
		seasons = new Seasons(tallies.step());
	}

	@Override
	public Burst.Day next(long slot) {
		int counted = people(slot);
		int whole = tallies.whole(series, slot);
		double usual = watch.expected(whole);
		double of = whole * seasons.weight(slot);
		Burst.Day one = new Burst.Day(slot, counted, whole, watch.expected(of), watch.probability(counted, of));
		watch.learn(counted, of, before == Long.MIN_VALUE ? 1.0 / tallies.step().perDay() : (slot - before) / (double) tallies.step().perDay());
		seasons.learn(slot, counted, usual);
		before = slot;
		return one;
	}

	@Override
	public int people(long slot) {
		return Tallies.people(tallies.posts(series, slot));
	}

	/** Every day; of hours those in which somebody said anything: in the others nobody could have said it. */
	@Override
	public boolean tells(long slot) {
		return tallies.step() == Step.DAY || tallies.isTalkedIn(series, slot);
	}
}
