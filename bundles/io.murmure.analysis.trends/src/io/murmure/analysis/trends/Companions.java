package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One thing that is new brings many words along ("vélobus" brings "children" and "Wednesday"): only the most surprising of them is told. */
final class Companions {

	/** Of the posts that made a term told, the share that a stronger one has too from which on it rises for that one's sake. */
	private static final double SHARE = 0.5;

	private Companions() {
	}

	/** The rises that stand for themselves, the most surprising first. O(rises²) at worst. */
	static List<Rise> without(List<Rise> rises) {
		List<Rise> strongest = rises.stream().sorted(Comparator.comparingDouble((Rise rise) -> -rise.told().surprise()).thenComparing(Rise::term)).toList();
		List<Rise> kept = new ArrayList<>();
		Map<Term, Set<Long>> posts = new HashMap<>();
		for (Rise rise : strongest) {
			Set<Long> first = rise.first();
			if (kept.stream().noneMatch(other -> shared(first, posts.get(other.term())) >= SHARE * first.size())) {
				kept.add(rise);
				posts.put(rise.term(), rise.posts());
			}
		}
		return kept;
	}

	private static long shared(Set<Long> some, Set<Long> others) {
		return some.stream().filter(others::contains).count();
	}
}
