package io.murmure.analysis.meanings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Names;

/** How some words are written most. O(words of the study), memory for the words asked for alone. */
final class Forms {

	private final Map<String, Map<String, Integer>> written = new HashMap<>();

	/** @param lemmas of the words that will be asked for */
	static Forms read(Input input, Set<String> lemmas, Progress progress) {
		Forms forms = new Forms();
		if (!lemmas.isEmpty()) {
			Names names = Names.read(input.scan(Tables.POSTS), progress);
			input.scan(Tables.POSTS).forEach(batch -> {
				progress.check();
				for (int row = 0; row < batch.size(); row++) {
					String text = batch.texts("text")[row];
					if (text != null) {
						names.forEachOther(text, (lemma, form) -> forms.add(lemmas, lemma, form));
					}
				}
			});
		}
		return forms;
	}

	private void add(Set<String> lemmas, String lemma, String form) {
		if (lemmas.contains(lemma)) {
			written.computeIfAbsent(lemma, first -> new HashMap<>()).merge(form, 1, Integer::sum);
		}
	}

	/** Itself where nobody wrote it. */
	String of(String lemma) {
		return written.getOrDefault(lemma, Map.of()).entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
				.map(Map.Entry::getKey).orElse(lemma);
	}
}
