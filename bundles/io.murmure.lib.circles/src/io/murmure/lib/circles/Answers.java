package io.murmure.lib.circles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/**
 * Who turned to the author of each post because of it, and when.
 *
 * <p>An interaction answers the post that it names: a reaction its post, a reply the post above it. Where none is named (mentions,
 * closeness in time) it answers the last post of that person within the horizon; what no post makes answers none, nor does a repost or a quote, which turns to others with it. Its certainty is its weight, at most 1. Each person answers a
 * post once, with the surest of their interactions and the time of the first. O(interactions log posts); 28 bytes an answer.
 */
public final class Answers {

	private static final Set<String> PASSED_ON = Set.of("repost", "quote");

	private final int[] offset;
	private final long[] author;
	private final long[] time;
	private final double[] certainty;
	private final int[] said;

	private Answers(int[] offset, long[] author, long[] time, double[] certainty, int[] said) {
		this.offset = offset;
		this.author = author;
		this.time = time;
		this.certainty = certainty;
		this.said = said;
	}

	/** @param horizon microseconds after which nobody answers a post that is not named */
	public static Answers read(BatchReader interactions, PostIndex posts, Timeline timeline, long horizon, Progress progress) {
		Found found = new Found();
		interactions.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int post = answered(batch, row, posts, timeline, horizon);
				if (post >= 0) {
					int said = posts.find(batch.longs("post_id")[row]);
					found.add(post, batch.longs("source")[row], batch.longs("time")[row], Math.min(1, batch.doubles("weight")[row]),
							said == post ? -1 : said);
				}
			}
		});
		return found.merged(posts.size());
	}

	private static int answered(Batch batch, int row, PostIndex posts, Timeline timeline, long horizon) {
		if (batch.isNull("post_id", row) || PASSED_ON.contains(batch.texts("kind")[row])) {
			return -1; // they are but in the same channel, or talk to others
		}
		long target = batch.longs("target")[row];
		int named = posts.find(batch.longs("post_id")[row]);
		if (named >= 0 && posts.author(named) != target) {
			named = posts.answered(named);
		}
		if (named >= 0 && posts.author(named) == target) {
			return named;
		}
		long time = batch.longs("time")[row];
		int last = timeline.lastBefore(target, time);
		return last >= 0 && time - posts.time(last) <= horizon ? last : -1;
	}

	/** Where the answers to a post begin; they end where those to the next one begin. */
	public int begin(int post) {
		return offset[post];
	}

	public int end(int post) {
		return offset[post + 1];
	}

	public long author(int answer) {
		return author[answer];
	}

	/** Microseconds since 1970. */
	public long time(int answer) {
		return time[answer];
	}

	/** In [0, 1]: how surely it answers that post. */
	public double certainty(int answer) {
		return certainty[answer];
	}

	/** The place of the post that answers, or a negative number for a reaction. */
	public int said(int answer) {
		return said[answer];
	}

	/** How surely a person answered a post; 0 for not at all. */
	public double certainty(int post, long who) {
		int at = Arrays.binarySearch(author, offset[post], offset[post + 1], who);
		return at < 0 ? 0 : certainty[at];
	}

	/** Answers as they are found, several by the same person to the same post among them. */
	private static final class Found {

		private int[] post = new int[1024];
		private long[] author = new long[1024];
		private long[] time = new long[1024];
		private double[] certainty = new double[1024];
		private int[] said = new int[1024];
		private int size;

		void add(int onPost, long by, long at, double surely, int with) {
			if (size == post.length) {
				post = Arrays.copyOf(post, size * 2);
				author = Arrays.copyOf(author, size * 2);
				time = Arrays.copyOf(time, size * 2);
				certainty = Arrays.copyOf(certainty, size * 2);
				said = Arrays.copyOf(said, size * 2);
			}
			post[size] = onPost;
			author[size] = by;
			time[size] = at;
			said[size] = with;
			certainty[size++] = surely;
		}

		Answers merged(int posts) {
			Slices slices = Slices.of(post, size, posts);
			slices.sort(Comparator.<Integer>comparingLong(a -> author[a]).thenComparingLong(a -> time[a]));
			int[] order = slices.order();
			int[] offset = new int[posts + 1];
			long[] by = new long[size];
			long[] at = new long[size];
			double[] surely = new double[size];
			int[] with = new int[size];
			int kept = 0;
			for (int i = 0; i < order.length; i++) {
				int a = order[i];
				boolean again = i > 0 && post[order[i - 1]] == post[a] && author[order[i - 1]] == author[a];
				if (!again) {
					by[kept] = author[a];
					at[kept] = time[a];
					with[kept] = said[a];
					kept++;
					offset[post[a] + 1]++;
				}
				surely[kept - 1] = Math.max(surely[kept - 1], certainty[a]);
			}
			Arrays.parallelPrefix(offset, Integer::sum);
			return new Answers(offset, Arrays.copyOf(by, kept), Arrays.copyOf(at, kept), Arrays.copyOf(surely, kept), Arrays.copyOf(with, kept));
		}
	}
}
