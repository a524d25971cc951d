package io.murmure.engine.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network seen from afar: one node for each community, and one for each node that belongs to none.
 *
 * @param group   of each node
 * @param members of each group, those with most ties first
 * @param mass    of each group: the sum of its members'
 * @param ties    between groups
 */
record Groups(int[] group, int[][] members, float[] mass, Ties ties) {

	/** O(edges + nodes log nodes). */
	static Groups of(Ties ties, int[] community) {
		int[] group = numbers(community);
		int count = Arrays.stream(group).max().orElse(-1) + 1;
		float[] masses = ForceAtlas.masses(ties);
		float[] mass = new float[count];
		List<List<Integer>> members = new ArrayList<>();
		for (int g = 0; g < count; g++) {
			members.add(new ArrayList<>());
		}
		for (int v = 0; v < group.length; v++) {
			mass[group[v]] += masses[v];
			members.get(group[v]).add(v);
		}
		Comparator<Integer> busiest = Comparator.comparing(v -> -ties.degree(v));
		int[][] sorted = members.stream().map(one -> one.stream().sorted(busiest).mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
		return new Groups(group, sorted, mass, between(ties, group, sorted));
	}

	private static int[] numbers(int[] community) {
		Map<Integer, Integer> numbers = new HashMap<>();
		int[] group = new int[community.length];
		int next = 0;
		for (int v = 0; v < group.length; v++) {
			Integer known = community[v] == Ties.NONE ? null : numbers.get(community[v]);
			group[v] = known == null ? next : known;
			if (known == null) {
				if (community[v] != Ties.NONE) {
					numbers.put(community[v], next);
				}
				next++;
			}
		}
		return group;
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
