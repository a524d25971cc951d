package io.murmure.lib.circles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/**
 * Who said what when, and where, in flat arrays by the post's place in the order of ids: 40 bytes a post, texts left out.
 */
public final class PostIndex {

	private static final int NONE = -1;

	private long[] id = new long[1024];
	private long[] author = new long[1024];
	private long[] time = new long[1024];
	private long[] answered = new long[1024];
	private int[] channel = new int[1024];
	private int size;
	private final Map<Long, Integer> channels = new HashMap<>();
	private final Set<Long> untold = new HashSet<>();

	/**
	 * Reads all posts.
	 *
	 * @param apart platforms whose posts stand in no channel
	 */
	public static PostIndex read(BatchReader posts, Set<String> apart, Progress progress) {
		PostIndex index = new PostIndex();
		posts.forEach(batch -> {
			progress.check();
			index.add(batch, apart);
			progress.worked(batch.size());
		});
		return index;
	}

	private void add(Batch batch, Set<String> apart) {
		grow(size + batch.size());
		String[] platforms = batch.texts("platform");
		String[] authors = batch.texts("author");
		long[] channelIds = batch.longs("channel_id");
		System.arraycopy(batch.longs("post_id"), 0, id, size, batch.size());
		System.arraycopy(batch.longs("author_id"), 0, author, size, batch.size());
		System.arraycopy(batch.longs("time"), 0, time, size, batch.size());
		for (int row = 0; row < batch.size(); row++) {
			if ("".equals(authors[row])) {
				untold.add(author[size + row]);
			}
			answered[size + row] = batch.isNull("reply_to", row) ? NONE : batch.longs("reply_to")[row];
			channel[size + row] = apart.contains(platforms[row]) ? NONE : channels.computeIfAbsent(channelIds[row], c -> channels.size());
		}
		size += batch.size();
	}

	private void grow(int needed) {
		if (needed > id.length) {
			int length = Math.max(needed, id.length + (id.length >> 1));
			id = Arrays.copyOf(id, length);
			author = Arrays.copyOf(author, length);
			time = Arrays.copyOf(time, length);
			answered = Arrays.copyOf(answered, length);
			channel = Arrays.copyOf(channel, length);
		}
	}

	public int size() {
		return size;
	}

	public int channels() {
		return channels.size();
	}

	/** The place of a post, or a negative number when it is not there. */
	public int find(long postId) {
		return Arrays.binarySearch(id, 0, size, postId);
	}

	public long id(int place) {
		return id[place];
	}

	public long author(int place) {
		return author[place];
	}

	/** Whether this id stands for all of whom the sources do not tell who they are, and so for nobody. */
	public boolean isUntold(long authorId) {
		return untold.contains(authorId);
	}

	/** Microseconds since 1970. */
	public long time(int place) {
		return time[place];
	}

	/** The place of the post that this one answers, or a negative number. */
	public int answered(int place) {
		return answered[place] == NONE ? NONE : find(answered[place]);
	}

	/** The number of a channel by its id, or a negative number for one in which no post stands. */
	public int channelOf(long channelId) {
		return channels.getOrDefault(channelId, NONE);
	}

	/** The number of its channel from 0, or a negative number for a post that stands in none. */
	public int channel(int place) {
		return channel[place];
	}
}
