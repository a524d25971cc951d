package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import io.murmure.core.community.CommunityMethod.Found;

/**
 * Who is in no circle, in the groups in which they hang together. A group that nobody else is tied to has no border to be proved: when its
 * people are well tied, at least half of all pairs in a small one, nearly all in a large one, it is a circle. The searches of {@link Sweep}
 * do not see it where it has few triangles (some ask, others answer), or where there is nobody else to compare it with.
 */
final class Remainder {

	private static final int FEWEST = 3;
	/** As many people as can follow all of each other's talk. */
	private static final int SMALL = 20;
	private static final double WELL_TIED = 0.5;

	private final Graph graph;
	private final BitSet seen;

	Remainder(Graph graph, List<Found> circles) {
		this.graph = graph;
		seen = new BitSet(graph.nodes());
		circles.forEach(one -> Arrays.stream(one.members()).forEach(seen::set));
	}

	/** @return those of at least three people, members ascending; O(ties of the people in no circle), once */
	List<int[]> groups() {
		List<int[]> groups = new ArrayList<>();
		for (int v = seen.nextClearBit(0); v < graph.nodes(); v = seen.nextClearBit(v)) {
			int[] group = reachedFrom(v);
			if (group.length >= FEWEST) {
				groups.add(group);
			}
		}
		return groups;
	}

	boolean isCircle(int[] group) {
		double pairs = group.length * (group.length - 1.0);
		int inside = Subgraph.among(group, graph).neighbour().length;
		boolean closed = inside == Arrays.stream(group).mapToLong(graph::degree).sum();
		return closed && inside >= (group.length <= SMALL ? WELL_TIED : Collapse.CLIQUE) * pairs;
	}

	private int[] reachedFrom(int person) {
		int[] reached = { person };
		int size = 1;
		seen.set(person);
		for (int i = 0; i < size; i++) {
			for (int k = graph.offset()[reached[i]]; k < graph.offset()[reached[i] + 1]; k++) {
				int u = graph.neighbour()[k];
				if (!seen.get(u)) {
					seen.set(u);
					reached = size < reached.length ? reached : Arrays.copyOf(reached, 2 * size);
					reached[size++] = u;
				}
			}
		}
		int[] group = Arrays.copyOf(reached, size);
		Arrays.sort(group);
		return group;
	}
}
