package io.murmure.analysis.trends;

import io.murmure.engine.series.CountWatch;

/** Watches one series from the beginning of its talk on, day by day. */
sealed interface SeriesWatch permits SeriesWatch.OfShare, VolumeWatch {

	/** What a day is against those before; then learns from it. Days follow one another. */
	Burst.Day next(long day);

	/** Those whose posts count that day. */
	int people(long day);

	static SeriesWatch of(Watched series, Tallies tallies, long begin) {
		return series.kind() == Watched.Kind.VOLUME ? new VolumeWatch(series, tallies, begin) : new OfShare(series, tallies, new CountWatch());
	}

	/** People with a topic or an emotion, of those who could have it. */
	record OfShare(Watched series, Tallies tallies, CountWatch watch) implements SeriesWatch {

		@Override
		public Burst.Day next(long day) {
			int counted = people(day);
			int whole = tallies.whole(series, day);
			Burst.Day one = new Burst.Day(day, counted, whole, watch.expected(whole), watch.probability(counted, whole));
			watch.learn(counted, whole);
			return one;
		}

		@Override
		public int people(long day) {
			return Tallies.people(tallies.posts(series, day));
		}
	}
}
