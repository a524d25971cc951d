package io.murmure.engine.graph;

import java.util.Arrays;

/**
 * Which groups each node is in; groups are numbered as they are added. Each node has a chain of them, the last first, in flat arrays: of a
 * million people in small groups, an array for each would be most of the memory.
 *
 * <p>Memory: 4 bytes a node, 8 to 16 bytes a membership and 8 to 16 bytes a group.
 */
final class Memberships {

	static final int NONE = -1;
	private static final int ROOM = 16;

	private final int[] last;
	/** Of each membership, the group, and the membership of the same node that came before. */
	private int[] group = new int[ROOM];
	private int[] before = new int[ROOM];
	private int memberships;
	private int[] size = new int[ROOM];
	private int[] common = new int[ROOM];
	private int groups;

	Memberships(int nodes) {
		last = new int[nodes];
		Arrays.fill(last, NONE);
	}

	void add(int[] members) {
		makeRoom(memberships + members.length);
		for (int v : members) {
			group[memberships] = groups;
			before[memberships] = last[v];
			last[v] = memberships++;
		}
		size[groups++] = members.length;
	}

	/** The last membership of a node, {@link #NONE} when it has none. */
	int last(int node) {
		return last[node];
	}

	/** The membership of the same node that came before this one, {@link #NONE} after the first. */
	int before(int membership) {
		return before[membership];
	}

	/** The group that a membership is of. */
	int group(int membership) {
		return group[membership];
	}

	/** The largest share of common members, among the members of both, that any group here has with this one. */
	double bestJaccard(int[] members) {
		double best = 0;
		for (int v : members) {
			for (int at = last[v]; at != NONE; at = before[at]) {
				common[group[at]]++;
			}
		}
		for (int v : members) {
			for (int at = last[v]; at != NONE; at = before[at]) {
				int other = group[at];
				best = Math.max(best, common[other] / (double) (members.length + size[other] - common[other]));
			}
		}
		for (int v : members) {
			for (int at = last[v]; at != NONE; at = before[at]) {
				common[group[at]] = 0;
			}
		}
		return best;
	}

	private void makeRoom(int needed) {
		if (needed > group.length) {
			int room = Math.max(needed, group.length + group.length / 2);
			group = Arrays.copyOf(group, room);
			before = Arrays.copyOf(before, room);
		}
		if (groups == size.length) {
			size = Arrays.copyOf(size, 2 * groups);
			common = new int[2 * groups];
		}
	}
}
