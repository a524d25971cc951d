package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.table.BatchReader;

/** The posts behind each need, alarm or trend, in the order of their table. */
final class Evidence {

	private final Map<Long, List<Long>> posts = new HashMap<>();

	/** @param owner the column that says whose evidence a post is */
	static Evidence read(BatchReader table, String owner) {
		Evidence evidence = new Evidence();
		table.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				evidence.posts.computeIfAbsent(batch.longs(owner)[row], key -> new ArrayList<>()).add(batch.longs("post_id")[row]);
			}
		});
		return evidence;
	}

	List<Long> of(long id) {
		return posts.getOrDefault(id, List.of());
	}
}
