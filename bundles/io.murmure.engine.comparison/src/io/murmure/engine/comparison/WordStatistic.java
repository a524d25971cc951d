package io.murmure.engine.comparison;

import io.murmure.core.comparison.Level;
import io.murmure.core.comparison.Measure;
import io.murmure.lib.words.LogOdds;

/**
 * How much more the second side uses a word: log-odds with an informative Dirichlet prior, which is the word's share of both sides together. O(people who use it).
 */
record WordStatistic(Tally tally, LogOdds odds) implements Statistic {

	private static final double THOUSAND = 1000;

	static WordStatistic of(Tally tally) {
		double uses = tally.total(false) + tally.total(true);
		double words = tally.base().total(false) + tally.base().total(true);
		return new WordStatistic(tally, new LogOdds(uses / words));
	}

	@Override
	public Measure measure() {
		return tally.measure();
	}

	@Override
	public Level level(boolean onSecond) {
		double all = tally.base().total(onSecond);
		return new Level(THOUSAND * tally.total(onSecond) / all, Math.round(all), tally.base().people(onSecond));
	}

	@Override
	public double difference(Draw draw) {
		double[] all = draw.totals(tally.base());
		return odds.ratio(tally.total(draw, true), all[1], tally.total(draw, false), all[0]);
	}

	@Override
	public double studentised(Draw draw) {
		double[] all = draw.totals(tally.base());
		return odds.standardErrors(tally.total(draw, true), all[1], tally.total(draw, false), all[0]);
	}
}
