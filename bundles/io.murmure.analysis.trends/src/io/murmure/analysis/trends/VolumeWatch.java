package io.murmure.analysis.trends;

import java.util.List;
import java.util.Set;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.engine.series.CountWatch;

/**
 * Watches how much is written a day or an hour in the channels that are known, by the day of the week and the hour of the day. Channels become known with the day before; where one does that has a good part of
 * all posts, what is usual is learnt anew from the fortnight in which it was new.
 */
final class VolumeWatch implements SeriesWatch {

	private static final double GOOD_PART = 0.25;

	private final Watched series;
	private final Tallies tallies;
	private final Step step;
	private final KnownChannels channels;
	private final long begin;
	private final Dispersions dispersions;
	private CountWatch watch;
	private Seasons seasons;

	/** @param begin the day on which its talk begins */
	VolumeWatch(Watched series, Tallies tallies, long begin, Dispersions dispersions) {
		this.series = series;
		this.tallies = tallies;
		this.begin = begin;
		this.dispersions = dispersions;
		step = tallies.step();
		channels = new KnownChannels(begin);
		watch = dispersions.watch(series);
		seasons = new Seasons(step);
	}

	@Override
	public Burst.Day next(long slot) {
		long day = step.day(slot);
		if (slot == step.first(day) && day > begin) {
			hear(day - 1);
		}
		List<Post> posts = known(slot);
		int counted = Tallies.withoutLoudest(posts);
		double of = seasons.weight(slot);
		Burst.Day one = new Burst.Day(slot, counted, posts.size(), watch.expected(of), watch.probability(counted, of));
		learn(slot, counted);
		return one;
	}

	@Override
	public int people(long slot) {
		return Tallies.people(known(slot));
	}

	@Override
	public boolean tells(long slot) {
		return true;
	}

	private void hear(long day) {
		long fortnight = Math.max(begin, day + 1 - KnownChannels.FORTNIGHT);
		Set<Integer> joined = channels.hear(day, posts(day, day));
		if (!joined.isEmpty() && areGoodPart(joined, channels.of(posts(fortnight, day)))) {
			learnAnew(fortnight, day);
		}
	}

	private static boolean areGoodPart(Set<Integer> joined, List<Post> posts) {
		return posts.stream().filter(post -> joined.contains(post.channel())).count() > GOOD_PART * posts.size();
	}

	private void learnAnew(long firstDay, long lastDay) {
		watch = dispersions.watch(series);
		seasons = new Seasons(step);
		for (long past = step.first(firstDay); past < step.first(lastDay + 1); past++) {
			learn(past, Tallies.withoutLoudest(known(past)));
		}
	}

	private void learn(long slot, int counted) {
		double usual = watch.expected(1);
		watch.learn(counted, seasons.weight(slot), 1.0 / step.perDay());
		seasons.learn(slot, counted, usual);
	}

	private List<Post> posts(long firstDay, long lastDay) {
		return tallies.posts(series, step.first(firstDay), step.first(lastDay + 1) - 1);
	}

	private List<Post> known(long slot) {
		return channels.of(tallies.posts(series, slot));
	}
}
