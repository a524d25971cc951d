package io.murmure.engine.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.lib.circles.Names;

/** The words of posts under their lemmas, without the names of people, and the form in which each is mostly written. */
final class Wording {

	private final Names names = new Names();
	private final Map<String, Map<String, Integer>> forms = new HashMap<>();

	void leaveOutNamesOf(Study study, Progress progress) {
		names.addAll(study.query("select author from authors"), progress);
	}

	Set<String> lemmas(String text) {
		Map<String, String> found = names.others(text);
		found.forEach((lemma, form) -> forms.computeIfAbsent(lemma, key -> new TreeMap<>()).merge(form, 1, Integer::sum));
		return found.keySet();
	}

	/** The most frequent form, of several the first in the alphabet. */
	String form(String lemma) {
		String most = lemma;
		int times = 0;
		for (Map.Entry<String, Integer> form : forms.getOrDefault(lemma, Map.of()).entrySet()) {
			if (form.getValue() > times) {
				most = form.getKey();
				times = form.getValue();
			}
		}
		return most;
	}
}
