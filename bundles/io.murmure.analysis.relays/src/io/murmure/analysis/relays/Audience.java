package io.murmure.analysis.relays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.circles.PostIndex;

/**
 * Who could see what is written in a channel. Somebody reads it from some time before their first sign there to some time after their last; who is seen to
 * come reads from then on, who is seen to leave no longer. Signs are posts, reactions and memberships. 24 bytes a person and channel.
 */
final class Audience {

	/** Somebody's time in a channel, in microseconds since 1970. */
	record Span(long author, long from, long to) {

		boolean holds(long time) {
			return from <= time && time <= to;
		}
	}

	/** The first and last sign of somebody. */
	private static final class Signs {
		private long first = Long.MAX_VALUE;
		private long last = Long.MIN_VALUE;
		private long came = Long.MIN_VALUE;
		private long left = Long.MAX_VALUE;

		void at(long time) {
			first = Math.min(first, time);
			last = Math.max(last, time);
		}
	}

	private final List<Map<Long, Signs>> signs = new ArrayList<>();
	private final PostIndex posts;
	private final long presence;
	private final List<Span[]> spans = new ArrayList<>();
	private final List<long[]> begins = new ArrayList<>();
	private final List<long[]> ends = new ArrayList<>();
	private final List<Map<Long, Span>> byAuthor = new ArrayList<>();

	private Audience(PostIndex posts, long presence) {
		this.posts = posts;
		this.presence = presence;
		for (int channel = 0; channel < posts.channels(); channel++) {
			signs.add(new HashMap<>());
		}
	}

	/** @param presence microseconds before the first and after the last sign */
	static Audience read(PostIndex posts, BatchReader reactions, BatchReader memberships, long presence, Progress progress) {
		Audience audience = new Audience(posts, presence);
		for (int p = 0; p < posts.size(); p++) {
			audience.sign(posts.channel(p), posts.author(p), posts.time(p));
		}
		reactions.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int post = posts.find(batch.longs("post_id")[row]);
				if (post >= 0) {
					audience.sign(posts.channel(post), batch.longs("author_id")[row], batch.isNull("time", row) ? posts.time(post) : batch.longs("time")[row]);
				}
			}
		});
		memberships.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				int channel = posts.channelOf(batch.longs("channel_id")[row]);
				if (channel >= 0 && !batch.isNull("time", row)) {
					audience.change(channel, batch.longs("author_id")[row], batch.longs("time")[row], batch.texts("change")[row]);
				}
			}
		});
		audience.close();
		return audience;
	}

	private void sign(int channel, long author, long time) {
		if (channel >= 0) {
			signs.get(channel).computeIfAbsent(author, key -> new Signs()).at(time);
		}
	}

	private void change(int channel, long author, long time, String change) {
		Signs own = signs.get(channel).computeIfAbsent(author, key -> new Signs());
		if (change.equals("JOINED") || change.equals("ADDED")) {
			own.came = time;
			own.left = Long.MAX_VALUE;
		} else {
			own.left = time;
		}
	}

	private void close() {
		long end = 0;
		for (int p = 0; p < posts.size(); p++) {
			end = Math.max(end, posts.time(p));
		}
		for (Map<Long, Signs> channel : signs) {
			List<Span> list = new ArrayList<>();
			for (Map.Entry<Long, Signs> own : channel.entrySet()) {
				Span span = span(own.getKey(), own.getValue(), end);
				if (span.from() <= span.to()) {
					list.add(span);
				}
			}
			list.sort(Comparator.comparingLong(Span::author));
			spans.add(list.toArray(Span[]::new));
			begins.add(list.stream().mapToLong(Span::from).sorted().toArray());
			ends.add(list.stream().mapToLong(Span::to).sorted().toArray());
			Map<Long, Span> index = new HashMap<>();
			list.forEach(span -> index.put(span.author(), span));
			byAuthor.add(index);
		}
		signs.clear();
	}

	/** Who came and never wrote reads until they leave, or to the end. */
	private Span span(long author, Signs own, long end) {
		boolean wrote = own.first <= own.last;
		long from = wrote ? own.first - presence : own.came == Long.MIN_VALUE ? own.left - presence : own.came;
		long to = wrote ? own.last + presence : end;
		return new Span(author, own.came > Long.MIN_VALUE && own.came <= own.first ? Math.max(from, own.came) : from, Math.min(to, own.left));
	}

	/** Everybody who ever reads a channel, by id. */
	Span[] of(int channel) {
		return spans.get(channel);
	}

	/** Somebody's time in a channel, or null. */
	Span of(int channel, long author) {
		return byAuthor.get(channel).get(author);
	}

	/** How many read a channel at a time, the author of a post among them. */
	int size(int channel, long time) {
		return count(begins.get(channel), time, true) - count(ends.get(channel), time, false);
	}

	/** How many are before a time, or at it. */
	private static int count(long[] sorted, long time, boolean at) {
		int place = Arrays.binarySearch(sorted, at ? time + 1 : time);
		int from = place < 0 ? -place - 1 : place;
		while (from > 0 && sorted[from - 1] == (at ? time + 1 : time)) {
			from--;
		}
		return from;
	}
}
