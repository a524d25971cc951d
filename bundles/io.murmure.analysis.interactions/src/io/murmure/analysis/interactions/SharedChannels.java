package io.murmure.analysis.interactions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;

/**
 * Ties people who are in the same channel at the same time, whether they write or not: the projection of who is in which channel onto people.
 *
 * <p>Somebody is in a channel from when they came or first wrote until they left; without a sign of leaving, to the end. Who came later is tied to who was there, with
 * {@code weight / (n - 1)} for a channel of {@code n} people (M. E. J. Newman, "Scientific collaboration networks II", Physical Review E 64, 016132, 2001): a small channel says
 * more than a large one. Larger channels than asked for are left out. O(sum over channels of people²).
 */
final class SharedChannels {

	private final InteractionsParameters parameters;
	private final Ties ties;
	private final Progress progress;
	private final Map<Long, Map<Long, Stay>> channels = new TreeMap<>();

	/** Microseconds since 1970. */
	private record Stay(long author, long from, long until) {

		Stay seen(long time) {
			return new Stay(author, Math.min(from, time), Math.max(until, time));
		}
	}

	SharedChannels(InteractionsParameters parameters, Ties ties, Progress progress) {
		this.parameters = parameters;
		this.ties = ties;
		this.progress = progress;
	}

	/** Comings and goings. */
	void memberships(BatchReader reader) {
		Map<Long, Map<Long, Long>> gone = new HashMap<>();
		Map<Long, Map<Long, Long>> came = new HashMap<>();
		reader.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				String change = batch.texts("change")[row];
				boolean out = change.equals("LEFT") || change.equals("REMOVED");
				long time = batch.longs("time")[row];
				long author = batch.longs("author_id")[row];
				(out ? gone : came).computeIfAbsent(batch.longs("channel_id")[row], key -> new HashMap<>()).merge(author, time, out ? Math::max : Math::min);
			}
		});
		came.forEach((channel, people) -> people.forEach((author, time) -> {
			long left = gone.getOrDefault(channel, Map.of()).getOrDefault(author, Long.MAX_VALUE);
			channels.computeIfAbsent(channel, key -> new TreeMap<>()).put(author, new Stay(author, time, left > time ? left : Long.MAX_VALUE));
		}));
		gone.forEach((channel, people) -> people.forEach(
				(author, time) -> channels.computeIfAbsent(channel, key -> new TreeMap<>()).putIfAbsent(author, new Stay(author, Long.MIN_VALUE, time))));
	}

	/** Who writes in a channel is in it. After the comings and goings. */
	void posts(BatchReader reader) {
		reader.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long author = batch.longs("author_id")[row];
				long time = batch.longs("time")[row];
				channels.computeIfAbsent(batch.longs("channel_id")[row], key -> new TreeMap<>()).merge(author, new Stay(author, time, Long.MAX_VALUE), (known, post) -> known.seen(time));
			}
		});
	}

	void write() {
		for (Map<Long, Stay> people : channels.values()) {
			progress.check();
			if (people.size() > 1 && people.size() <= parameters.largestChannel()) {
				tie(new ArrayList<>(people.values()));
			}
		}
	}

	private void tie(List<Stay> people) {
		people.sort(Comparator.comparingLong(Stay::from).thenComparingLong(Stay::author));
		double weight = parameters.membership() / (people.size() - 1);
		for (int later = 1; later < people.size(); later++) {
			for (int earlier = 0; earlier < later; earlier++) {
				Stay newcomer = people.get(later);
				if (newcomer.from() < people.get(earlier).until()) {
					ties.add(newcomer.author(), people.get(earlier).author(), Kind.MEMBERSHIP, weight, Math.max(newcomer.from(), 0));
				}
			}
		}
	}
}
