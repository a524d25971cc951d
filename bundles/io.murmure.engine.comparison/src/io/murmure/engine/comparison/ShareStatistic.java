package io.murmure.engine.comparison;

import io.murmure.core.comparison.Level;
import io.murmure.core.comparison.Measure;

/**
 * A share of posts. Its error is that of a difference of two ratios whose parts hang together within a person (W. G. Cochran, "Sampling
 * Techniques", 1977, section 6.4, with people for clusters). O(people).
 */
final class ShareStatistic implements Statistic {

	private final Tally tally;
	private final double[] first;
	private final double[] second;

	ShareStatistic(Tally tally, int people) {
		this.tally = tally;
		first = new double[people];
		second = new double[people];
		for (int i = 0; i < tally.people(); i++) {
			first[tally.who()[i]] = tally.first()[i];
			second[tally.who()[i]] = tally.second()[i];
		}
	}

	@Override
	public Measure measure() {
		return tally.measure();
	}

	@Override
	public Level level(boolean onSecond) {
		double all = tally.base().total(onSecond);
		return new Level(tally.total(onSecond) / all, Math.round(all), tally.base().people(onSecond));
	}

	@Override
	public double difference(Draw draw) {
		return share(draw, true) - share(draw, false);
	}

	private double share(Draw draw, boolean onSecond) {
		return tally.total(draw, onSecond) / draw.totals(tally.base())[onSecond ? 1 : 0];
	}

	@Override
	public double studentised(Draw draw) {
		double[] all = draw.totals(tally.base());
		double before = share(draw, false);
		double after = share(draw, true);
		double squares = 0;
		for (int person = 0; person < first.length; person++) {
			boolean exchanged = draw.exchanged(person);
			double there = (exchanged ? first : second)[person] - after * tally.base().on(person, !exchanged);
			double here = (exchanged ? second : first)[person] - before * tally.base().on(person, exchanged);
			double pull = there / all[1] - here / all[0];
			squares += pull * pull;
		}
		return Statistic.over(after - before, squares);
	}
}
