package io.murmure.engine.layout;

import java.util.Arrays;

/**
 * A network seen from afar: one node for each community, and one for each node that belongs to none.
 *
 * @param group   of each node
 * @param members of each group, those with most ties first
 * @param mass    of each group: the sum of its members'
 * @param ties    between groups
 */
record Groups(int[] group, int[][] members, float[] mass, Ties ties) {

	/**
	 * O(edges + nodes log nodes).
	 *
	 * @param community label of each node, a number from 0 or {@link Ties#NONE}
	 */
	static Groups of(Ties ties, int[] community) {
		int[] group = numbers(community);
		int count = Arrays.stream(group).max().orElse(-1) + 1;
		float[] masses = ForceAtlas.masses(ties);
		float[] mass = new float[count];
		for (int v = 0; v < group.length; v++) {
			mass[group[v]] += masses[v];
		}
		int[][] members = members(ties, group, count);
		return new Groups(group, members, mass, between(ties, group, members));
	}

	private static int[] numbers(int[] community) {
		int[] numbers = new int[Arrays.stream(community).max().orElse(Ties.NONE) + 1];
		Arrays.fill(numbers, Ties.NONE);
		int[] group = new int[community.length];
		int next = 0;
		for (int v = 0; v < group.length; v++) {
			if (community[v] == Ties.NONE) {
				group[v] = next++;
			} else {
				if (numbers[community[v]] == Ties.NONE) {
					numbers[community[v]] = next++;
				}
				group[v] = numbers[community[v]];
			}
		}
		return group;
	}

	private static int[][] members(Ties ties, int[] group, int count) {
		int[] size = new int[count];
		for (int g : group) {
			size[g]++;
		}
		long[][] keys = new long[count][];
		Arrays.setAll(keys, g -> new long[size[g]]);
		for (int v = 0; v < group.length; v++) {
			keys[group[v]][--size[group[v]]] = (long) -ties.degree(v) << Integer.SIZE | v;
		}
		int[][] members = new int[count][];
		for (int g = 0; g < count; g++) {
			Arrays.sort(keys[g]);
			members[g] = Arrays.stream(keys[g]).mapToInt(key -> (int) key).toArray();
		}
		return members;
	}

	private static Ties between(Ties ties, int[] group, int[][] members) {
		int[] place = new int[members.length];
		Arrays.fill(place, -1);
		int[] offset = new int[members.length + 1];
		int[] neighbour = new int[ties.neighbour().length];
		float[] pull = new float[neighbour.length];
		int size = 0;
		for (int g = 0; g < members.length; g++) {
			offset[g] = size;
			for (int v : members[g]) {
				for (int k = ties.offset()[v]; k < ties.offset()[v + 1]; k++) {
					int other = group[ties.neighbour()[k]];
					if (other == g) {
						continue;
					}
					if (place[other] < offset[g]) {
						place[other] = size;
						neighbour[size++] = other;
					}
					pull[place[other]] += ties.pull()[k];
				}
			}
		}
		offset[members.length] = size;
		return new Ties(offset, Arrays.copyOf(neighbour, size), Arrays.copyOf(pull, size));
	}

	int size() {
		return members.length;
	}
}
