package io.murmure.analysis.meanings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.table.FindingTables;
import io.murmure.lib.words.Lemma;

/** What is new brings other words along: they keep new company, and mean what they meant. What a trend of another word, or a surer change, tells already is left out. */
final class Companions {

	private Companions() {
	}

	/** @param meanings the surest first */
	static List<Meaning> without(List<Meaning> meanings, Talk talk, Input input) {
		Map<String, Set<Long>> trends = trends(input);
		List<Meaning> kept = new ArrayList<>();
		for (Meaning meaning : meanings) {
			boolean ofTrend = trends.entrySet().stream().anyMatch(trend -> !trend.getKey().equals(talk.lemma(meaning.word())) && meaning.comesWith(trend.getValue()));
			if (!ofTrend && kept.stream().noneMatch(other -> meaning.comesWith(other.posts()))) {
				kept.add(meaning);
			}
		}
		return kept;
	}

	/** The posts of each trend, under the lemma of its word. */
	private static Map<String, Set<Long>> trends(Input input) {
		Map<Long, String> terms = new HashMap<>();
		input.scan(FindingTables.TRENDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				terms.put(batch.longs("trend_id")[row], Lemma.of(batch.texts("term")[row]));
			}
		});
		Map<String, Set<Long>> posts = new HashMap<>();
		input.scan(FindingTables.TREND_POSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				posts.computeIfAbsent(terms.getOrDefault(batch.longs("trend_id")[row], ""), first -> new HashSet<>()).add(batch.longs("post_id")[row]);
			}
		});
		return posts;
	}
}
