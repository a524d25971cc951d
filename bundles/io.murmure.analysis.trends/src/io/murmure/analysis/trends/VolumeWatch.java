package io.murmure.analysis.trends;

import java.util.List;
import java.util.Set;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.engine.series.CountWatch;

/**
 * Watches how much is written a day in the channels that are known, by the day of the week. Where a channel becomes known that has a good part of all posts, what is usual is learnt anew from the fortnight
 * in which it was new.
 */
final class VolumeWatch implements SeriesWatch {

	private static final double GOOD_PART = 0.25;

	private final Watched series;
	private final Tallies tallies;
	private final KnownChannels channels;
	private final long begin;
	private final Dispersions dispersions;
	private CountWatch watch;
	private Weekdays weekdays = new Weekdays();

	VolumeWatch(Watched series, Tallies tallies, long begin, Dispersions dispersions) {
		this.series = series;
		this.tallies = tallies;
		this.begin = begin;
		this.dispersions = dispersions;
		watch = dispersions.watch(series);
		channels = new KnownChannels(begin);
	}

	@Override
	public Burst.Day next(long day) {
		Set<Integer> joined = channels.hear(day, tallies.posts(series, day));
		if (!joined.isEmpty() && areGoodPart(joined, channels.of(tallies.posts(series, fortnight(day), day - 1)))) {
			learnAnew(day);
		}
		List<Post> posts = known(day);
		int counted = Tallies.withoutLoudest(posts);
		double of = weekdays.weight(day);
		Burst.Day one = new Burst.Day(day, counted, posts.size(), watch.expected(of), watch.probability(counted, of));
		learn(day, counted);
		return one;
	}

	@Override
	public int people(long day) {
		return Tallies.people(known(day));
	}

	@Override
	public boolean tells(long slot) {
		return true;
	}

	/** @param posts of the fortnight in which they were new */
	static boolean areGoodPart(Set<Integer> joined, List<Post> posts) {
		return posts.stream().filter(post -> joined.contains(post.channel())).count() > GOOD_PART * posts.size();
	}

	private void learnAnew(long day) {
		watch = dispersions.watch(series);
		weekdays = new Weekdays();
		for (long past = fortnight(day); past < day; past++) {
			learn(past, Tallies.withoutLoudest(known(past)));
		}
	}

	private void learn(long day, int counted) {
		watch.learn(counted, weekdays.weight(day));
		weekdays.learn(day, counted);
	}

	/** The first day of the fortnight before a day. */
	private long fortnight(long day) {
		return Math.max(begin, day - KnownChannels.FORTNIGHT);
	}

	private List<Post> known(long day) {
		return channels.of(tallies.posts(series, day));
	}
}
