package io.murmure.analysis.interactions;

import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.PostIndex;

/** Writes interactions; nobody is tied to themselves or to who is not told, and what weighs nothing is left out. */
final class Ties {

	private final PostIndex posts;
	private final RowSink out;

	Ties(PostIndex posts, RowSink out) {
		this.posts = posts;
		this.out = out;
	}

	/** A tie that no post makes. */
	void add(long source, long target, Kind kind, double weight, long time) {
		if (isTie(source, target, weight)) {
			out.add(Tables.INTERACTIONS, source, target, kind.word(), weight, time, null);
		}
	}

	/** @param time microseconds since 1970 */
	void add(long source, long target, Kind kind, double weight, long time, long postId) {
		if (isTie(source, target, weight)) {
			out.add(Tables.INTERACTIONS, source, target, kind.word(), weight, time, postId);
		}
	}

	private boolean isTie(long source, long target, double weight) {
		return source != target && weight > 0 && !posts.isUntold(source) && !posts.isUntold(target);
	}
}
