package io.murmure.analysis.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which snapshots of one window have people in common with which of the next. O(memberships + pairs that overlap). */
final class Overlaps {

	/** Two snapshots, by their places, and how many people they share. */
	record Pair(int source, int target, int shared, double jaccard) {
	}

	private Overlaps() {
	}

	/** @return ordered by source, then target */
	static List<Pair> between(List<Snapshot> before, List<Snapshot> now) {
		Map<Long, List<Integer>> where = new HashMap<>();
		for (int target = 0; target < now.size(); target++) {
			for (long person : now.get(target).people()) {
				where.computeIfAbsent(person, key -> new ArrayList<>()).add(target);
			}
		}
		List<Pair> pairs = new ArrayList<>();
		for (int source = 0; source < before.size(); source++) {
			Map<Integer, Integer> shared = new TreeMap<>();
			for (long person : before.get(source).people()) {
				where.getOrDefault(person, List.of()).forEach(target -> shared.merge(target, 1, Integer::sum));
			}
			int from = source;
			shared.forEach((target, people) -> pairs.add(new Pair(from, target, people,
					people / (double) (before.get(from).size() + now.get(target).size() - people))));
		}
		return pairs;
	}

	/** Most alike first; ties go to the larger overlap, then to the order of pairs. */
	static List<Pair> mostAlikeFirst(List<Pair> pairs) {
		return pairs.stream().sorted(Comparator.comparingDouble(Pair::jaccard).thenComparingInt(Pair::shared).reversed()).toList();
	}
}
