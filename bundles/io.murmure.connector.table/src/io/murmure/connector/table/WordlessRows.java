package io.murmure.connector.table;

import java.util.ArrayDeque;
import java.util.Deque;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;

/** Rows without a text, told once for all that stand together: of a workbook that is cut off, hundreds may. */
final class WordlessRows {

	private final ReadContext context;
	/** The first and the last of those that stand together. */
	private final Deque<Position> span = new ArrayDeque<>();
	private long rows;

	WordlessRows(ReadContext context) {
		this.context = context;
	}

	void add(Position row) {
		rows++;
		if (span.size() == 2) {
			span.removeLast();
		}
		span.addLast(row);
	}

	/** A row with a text follows, or none. */
	void end() {
		if (rows == 1) {
			context.warn(span.getFirst(), "no-text");
		} else if (rows > 1) {
			context.warn(span.getFirst(), "no-text-span", rows, span.getFirst().record(), span.getLast().record());
		}
		rows = 0;
		span.clear();
	}
}
