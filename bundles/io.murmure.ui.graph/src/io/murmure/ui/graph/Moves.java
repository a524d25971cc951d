package io.murmure.ui.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** What was moved, by hand or by a layout, to be undone and done again. */
final class Moves {

	private final Deque<Move> done = new ArrayDeque<>();
	private final Deque<Move> undone = new ArrayDeque<>();

	/** Nodes went from some places to others. */
	record Move(Map<Object, double[]> from, Map<Object, double[]> to) {
	}

	void add(Move move) {
		done.push(move);
		undone.clear();
	}

	/** The last move, which is now undone. */
	Optional<Move> undo() {
		Optional<Move> last = Optional.ofNullable(done.poll());
		last.ifPresent(undone::push);
		return last;
	}

	Optional<Move> redo() {
		Optional<Move> next = Optional.ofNullable(undone.poll());
		next.ifPresent(done::push);
		return next;
	}

	void clear() {
		done.clear();
		undone.clear();
	}
}
