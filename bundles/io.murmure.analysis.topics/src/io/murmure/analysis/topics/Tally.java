package io.murmure.analysis.topics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts posts and distinct people by a key that can be ordered. */
final class Tally<K extends Comparable<K>> {

	/** Posts, and who wrote them. */
	static final class Count {
		private long posts;
		private final Set<Long> people = new HashSet<>(4);

		long posts() {
			return posts;
		}

		int people() {
			return people.size();
		}
	}

	private static final Count NOTHING = new Count();

	private final Map<K, Count> counts = new TreeMap<>();

	void add(K key, long author) {
		Count count = counts.computeIfAbsent(key, first -> new Count());
		count.posts++;
		count.people.add(author);
	}

	Count of(K key) {
		return counts.getOrDefault(key, NOTHING);
	}

	/** Distinct people under any of these keys. */
	int people(List<K> keys) {
		Set<Long> people = new HashSet<>();
		keys.forEach(key -> people.addAll(of(key).people));
		return people.size();
	}

	/** In the order of keys. */
	void forEach(BiConsumer<K, Count> action) {
		counts.forEach(action);
	}
}
