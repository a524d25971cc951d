package io.murmure.analysis.relays;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.circles.PostIndex;

/** Reposts and quotes, as the platform tells them. */
final class References {

	private References() {
	}

	static void find(BatchReader reader, PostIndex posts, Passing passing, Progress progress) {
		reader.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int post = posts.find(batch.longs("post_id")[row]);
				int repost = batch.isNull("repost_of", row) ? -1 : posts.find(batch.longs("repost_of")[row]);
				int quote = batch.isNull("quote_of", row) ? -1 : posts.find(batch.longs("quote_of")[row]);
				if (repost >= 0) {
					passing.add(post, repost, Kind.REPOST, 1);
				} else if (quote >= 0) {
					passing.add(post, quote, Kind.QUOTE, 1);
				}
			}
		});
	}
}
