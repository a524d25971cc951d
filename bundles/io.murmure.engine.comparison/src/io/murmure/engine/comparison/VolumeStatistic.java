package io.murmure.engine.comparison;

import io.murmure.core.comparison.Level;
import io.murmure.core.comparison.Measure;

/** Posts a day: the sum of what each person writes a day more on the second side than on the first. */
record VolumeStatistic(Crowd crowd) implements Statistic {

	@Override
	public Measure measure() {
		return Measure.VOLUME;
	}

	@Override
	public Level level(boolean onSecond) {
		double posts = crowd.posts().total(onSecond);
		return new Level(posts / (onSecond ? crowd.secondDays() : crowd.firstDays()), Math.round(posts), crowd.posts().people(onSecond));
	}

	@Override
	public double difference(Draw draw) {
		double sum = 0;
		for (int person = 0; person < crowd.people(); person++) {
			sum += draw.times(person) * (draw.flipped(person) ? -more(person) : more(person));
		}
		return sum;
	}

	/** Exchanging sides turns signs, so that the error is the same in every draw. */
	@Override
	public double studentised(Draw draw) {
		double squares = 0;
		for (int person = 0; person < crowd.people(); person++) {
			squares += more(person) * more(person);
		}
		return Statistic.over(difference(draw), squares);
	}

	private double more(int person) {
		return crowd.posts().second()[person] / crowd.secondDays() - crowd.posts().first()[person] / crowd.firstDays();
	}
}
