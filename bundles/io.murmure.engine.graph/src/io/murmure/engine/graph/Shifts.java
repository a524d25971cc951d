package io.murmure.engine.graph;

import java.util.Arrays;

import io.murmure.core.progress.Progress;

/**
 * Asks nodes again and again which group they want to be in, as long as something around them changes.
 *
 * <p>Each round, those who are to be asked fall into 32 shifts at random. All of one shift choose by the groups as they stood before it,
 * so that threads can share it and their number is not seen in what comes out (after G. Cordasco, L. Gargano, "Community detection via
 * semi-synchronous label propagation algorithms", 2010, whose shifts are a colouring: here two neighbours of one shift may swap, and are
 * asked again). A shift goes through memory in one direction, which a random order of single nodes does not.
 *
 * <p>O(ties of those who are asked); memory 9 bytes a node beside graph and groups.
 */
final class Shifts {

	/** With eight shifts, label propagation found overlapping groups a little worse: too many neighbours chose at the same time. */
	private static final int BITS = 5;
	private static final int COUNT = 1 << BITS;
	private static final int STAYS = -1;

	private final Graph graph;
	private final int[] group;
	private final Progress progress;
	private final boolean[] open;
	private final int[] asked;
	private final int[] choice;

	/** What a node wants; asked from several threads. */
	@FunctionalInterface
	interface Choice {
		/** @return the group to go to; its own to stay */
		int of(int node, Neighbourhood around);
	}

	/** Puts a node into the group of its choice, one at a time. */
	@FunctionalInterface
	interface Move {
		void to(int node, int group);
	}

	/** @param group of each node; the moves change it */
	Shifts(Graph graph, int[] group, Progress progress) {
		this.graph = graph;
		this.group = group;
		this.progress = progress;
		open = new boolean[graph.nodes()];
		Arrays.fill(open, true);
		asked = new int[graph.nodes()];
		choice = new int[graph.nodes()];
	}

	/** Lets a node be asked again in the next round, whatever happens around it. */
	void again(int node) {
		open[node] = true;
	}

	/** Asks everybody who is to be asked once. */
	void round(long seed, Choice choices, Move move) {
		int[] starts = deal(seed);
		for (int shift = 0; shift < COUNT; shift++) {
			progress.check();
			int from = starts[shift];
			int to = starts[shift + 1];
			Stretches.forEach(from, to, (begin, end) -> choose(begin, end, choices));
			for (int i = from; i < to; i++) {
				if (choice[i] != STAYS) {
					move.to(asked[i], choice[i]);
				}
			}
			Stretches.forEach(from, to, this::wake);
		}
	}

	/** How many are to be asked. */
	int waiting() {
		int waiting = 0;
		for (boolean one : open) {
			waiting += one ? 1 : 0;
		}
		return waiting;
	}

	/** Who is to be asked, ascending. */
	int[] whoWait() {
		int[] who = new int[waiting()];
		for (int v = 0, i = 0; i < who.length; v++) {
			if (open[v]) {
				who[i++] = v;
			}
		}
		return who;
	}

	/** Sorts who is to be asked by shift, and within one by number. @return where each shift starts */
	private int[] deal(long seed) {
		int[] starts = new int[COUNT + 1];
		for (int v = 0; v < open.length; v++) {
			if (open[v]) {
				starts[shift(seed, v) + 1]++;
			}
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		int[] next = starts.clone();
		for (int v = 0; v < open.length; v++) {
			if (open[v]) {
				asked[next[shift(seed, v)]++] = v;
			}
		}
		return starts;
	}

	private static int shift(long seed, int node) {
		return (int) (Draws.of(seed, node) >>> -BITS);
	}

	private void choose(int from, int to, Choice choices) {
		Surroundings surroundings = new Surroundings(graph, group);
		for (int begin = from; begin < to;) {
			int end = surroundings.read(asked, begin, to);
			for (int i = begin; i < end; i++) {
				int v = asked[i];
				open[v] = false;
				int chosen = choices.of(v, surroundings.of(i - begin));
				choice[i] = chosen == group[v] ? STAYS : chosen;
			}
			begin = end;
		}
	}

	/** Those around who has moved may want something else now. */
	private void wake(int from, int to) {
		for (int i = from; i < to; i++) {
			if (choice[i] != STAYS) {
				int v = asked[i];
				for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
					int u = graph.neighbour()[k];
					if (group[u] != group[v]) {
						open[u] = true;
					}
				}
			}
		}
	}
}
