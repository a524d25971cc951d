package io.murmure.analysis.interactions;

import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;

/** Writes interactions; nobody is tied to themselves, and what weighs nothing is left out. */
final class Ties {

	private final RowSink out;

	Ties(RowSink out) {
		this.out = out;
	}

	/** A tie that no post makes. */
	void add(long source, long target, Kind kind, double weight, long time) {
		if (source != target && weight > 0) {
			out.add(Tables.INTERACTIONS, source, target, kind.word(), weight, time, null);
		}
	}

	/** @param time microseconds since 1970 */
	void add(long source, long target, Kind kind, double weight, long time, long postId) {
		if (source != target && weight > 0) {
			out.add(Tables.INTERACTIONS, source, target, kind.word(), weight, time, postId);
		}
	}
}
