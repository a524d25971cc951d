package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which new groups are old ones found again: pairs by the Jaccard index of their members among the things that both groupings placed, the most alike first, each group once.
 * O(things + pairs log pairs).
 */
public final class Matching {

	private static final double ALIKE = 1.0 / 3;

	private Matching() {
	}

	private record Pair(long before, int now, double alike) {
	}

	/**
	 * @param before the group of each thing in the old grouping, 0 for none
	 * @param now    its number in the new one, negative for none
	 * @return the old group of new numbers, where there is one
	 */
	public static Map<Integer, Long> of(long[] before, int[] now) {
		Map<Long, Integer> sizesBefore = new HashMap<>();
		Map<Integer, Integer> sizesNow = new HashMap<>();
		Map<List<Long>, Integer> shared = new HashMap<>();
		for (int thing = 0; thing < before.length; thing++) {
			if (before[thing] > 0 && now[thing] >= 0) {
				sizesBefore.merge(before[thing], 1, Integer::sum);
				sizesNow.merge(now[thing], 1, Integer::sum);
				shared.merge(List.of(before[thing], (long) now[thing]), 1, Integer::sum);
			}
		}
		List<Pair> pairs = new ArrayList<>();
		shared.forEach((pair, both) -> {
			int group = Math.toIntExact(pair.get(1));
			double alike = both / (double) (sizesBefore.get(pair.get(0)) + sizesNow.get(group) - both);
			if (alike >= ALIKE) {
				pairs.add(new Pair(pair.get(0), group, alike));
			}
		});
		pairs.sort(Comparator.comparingDouble(Pair::alike).reversed().thenComparingLong(Pair::before).thenComparingInt(Pair::now));
		Map<Integer, Long> matched = new HashMap<>();
		Set<Long> taken = new HashSet<>();
		for (Pair pair : pairs) {
			if (!matched.containsKey(pair.now()) && taken.add(pair.before())) {
				matched.put(pair.now(), pair.before());
			}
		}
		return matched;
	}
}
