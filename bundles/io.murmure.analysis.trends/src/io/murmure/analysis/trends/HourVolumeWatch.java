package io.murmure.analysis.trends;

import java.util.List;
import java.util.Set;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.engine.series.CountWatch;

/**
 * Watches how much is written an hour in the channels that are known, by the hour of the day and the day of the week. Channels become known with the day before, and where they have a good part of all posts, what
 * is usual is learnt anew, as {@link VolumeWatch} does.
 */
final class HourVolumeWatch implements SeriesWatch {

	private static final double HOUR = 1 / 24.0;

	private final Watched series;
	private final Tallies tallies;
	private final KnownChannels channels;
	private final long begin;
	private final Dispersions dispersions;
	private CountWatch watch;
	private Seasons seasons = new Seasons(Step.HOUR);

	HourVolumeWatch(Watched series, Tallies tallies, long begin, Dispersions dispersions) {
		this.series = series;
		this.tallies = tallies;
		this.begin = begin;
		this.dispersions = dispersions;
		watch = dispersions.watch(series);
		channels = new KnownChannels(begin);
	}

	@Override
	public Burst.Day next(long slot) {
		if (Step.HOUR.hour(slot) == 0 && Step.HOUR.day(slot) > begin) {
			hear(Step.HOUR.day(slot) - 1);
		}
		List<Post> posts = known(slot);
		int counted = Tallies.withoutLoudest(posts);
		double of = seasons.weight(slot);
		Burst.Day one = new Burst.Day(slot, counted, posts.size(), watch.expected(of), watch.probability(counted, of));
		learn(slot, counted);
		return one;
	}

	private void hear(long day) {
		Set<Integer> joined = channels.hear(day, tallies.posts(series, Step.HOUR.first(day), Step.HOUR.first(day + 1) - 1));
		long fortnight = Step.HOUR.first(Math.max(begin, day + 1 - KnownChannels.FORTNIGHT));
		if (!joined.isEmpty() && VolumeWatch.areGoodPart(joined, channels.of(tallies.posts(series, fortnight, Step.HOUR.first(day + 1) - 1)))) {
			watch = dispersions.watch(series);
			seasons = new Seasons(Step.HOUR);
			for (long past = fortnight; past < Step.HOUR.first(day + 1); past++) {
				learn(past, Tallies.withoutLoudest(known(past)));
			}
		}
	}

	private void learn(long slot, int counted) {
		double usual = watch.expected(1);
		watch.learn(counted, seasons.weight(slot), HOUR);
		seasons.learn(slot, counted, usual);
	}

	@Override
	public int people(long slot) {
		return Tallies.people(known(slot));
	}

	@Override
	public boolean tells(long slot) {
		return true;
	}

	private List<Post> known(long slot) {
		return channels.of(tallies.posts(series, slot));
	}
}
