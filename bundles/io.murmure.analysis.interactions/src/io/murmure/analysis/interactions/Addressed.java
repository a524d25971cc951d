package io.murmure.analysis.interactions;

import java.util.List;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.circles.PostIndex;

/** The ties that a source tells itself: replies, reposts, quotes, mentions and reactions to posts of the study. */
final class Addressed {

	/** A column that holds the id of another post. */
	private record Reference(String column, Kind kind, double weight) {
	}

	private final PostIndex posts;
	private final InteractionsParameters parameters;
	private final Ties ties;
	private final Progress progress;

	Addressed(PostIndex posts, InteractionsParameters parameters, Ties ties, Progress progress) {
		this.posts = posts;
		this.parameters = parameters;
		this.ties = ties;
		this.progress = progress;
	}

	void references(BatchReader reader) {
		List<Reference> references = List.of(new Reference("reply_to", Kind.REPLY, parameters.reply()),
				new Reference("repost_of", Kind.REPOST, parameters.repost()), new Reference("quote_of", Kind.QUOTE, parameters.quote()));
		reader.forEach(batch -> {
			progress.check();
			references.forEach(reference -> references(batch, reference));
		});
	}

	private void references(Batch batch, Reference reference) {
		long[] others = batch.longs(reference.column());
		for (int row = 0; row < batch.size(); row++) {
			int other = batch.isNull(reference.column(), row) ? -1 : posts.find(others[row]);
			if (other >= 0) {
				ties.add(batch.longs("author_id")[row], posts.author(other), reference.kind(), reference.weight(),
						batch.longs("time")[row], batch.longs("post_id")[row]);
			}
		}
	}

	/** Mentions, but not of the very person whom the post answers: platforms put that mention there themselves. */
	void mentions(BatchReader reader) {
		reader.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int post = posts.find(batch.longs("post_id")[row]);
				long addressed = batch.longs("author_id")[row];
				if (post >= 0 && !answers(post, addressed)) {
					ties.add(posts.author(post), addressed, Kind.MENTION, parameters.mention(), posts.time(post), posts.id(post));
				}
			}
		});
	}

	private boolean answers(int post, long author) {
		int answered = posts.answered(post);
		return answered >= 0 && posts.author(answered) == author;
	}

	void reactions(BatchReader reader) {
		reader.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int post = posts.find(batch.longs("post_id")[row]);
				if (post >= 0) {
					long time = batch.isNull("time", row) ? posts.time(post) : batch.longs("time")[row];
					ties.add(batch.longs("author_id")[row], posts.author(post), Kind.REACTION, parameters.reaction(), time, posts.id(post));
				}
			}
		});
	}
}
