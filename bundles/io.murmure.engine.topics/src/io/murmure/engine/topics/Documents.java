package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The terms of documents, each counted once a document, by number. 4 bytes a term of a document, and the terms. */
public final class Documents {

	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> words = new ArrayList<>();
	private final List<Map<String, Integer>> forms = new ArrayList<>();
	private final Map<String, Integer> languages = new HashMap<>();
	private int[] language = new int[1024];
	private int[] starts = new int[1024];
	private int[] terms = new int[4096];
	private int size;

	/**
	 * Adds the next document.
	 *
	 * @param spoken  its language, by any name
	 * @param written what is counted as one term (a lemma), and the form in which the document has it
	 */
	public void add(String spoken, Map<String, String> written) {
		if (size + 1 >= starts.length) {
			starts = Arrays.copyOf(starts, starts.length * 2);
			language = Arrays.copyOf(language, starts.length);
		}
		language[size] = languages.computeIfAbsent(spoken, first -> languages.size());
		int next = starts[size];
		if (next + written.size() > terms.length) {
			terms = Arrays.copyOf(terms, Math.max(terms.length * 2, next + written.size()));
		}
		for (Map.Entry<String, String> term : written.entrySet()) {
			terms[next++] = number(term.getKey(), term.getValue());
		}
		starts[++size] = next;
	}

	private int number(String term, String form) {
		int number = numbers.computeIfAbsent(term, first -> {
			words.add(first);
			forms.add(new HashMap<>(2));
			return forms.size() - 1;
		});
		forms.get(number).merge(form, 1, Integer::sum);
		return number;
	}

	public int size() {
		return size;
	}

	/** How many different terms there are. */
	public int terms() {
		return forms.size();
	}

	/** The number of a document's language. */
	int language(int document) {
		return language[document];
	}

	/** How many languages there are. */
	int languages() {
		return languages.size();
	}

	public void forEachTerm(int document, IntConsumer action) {
		for (int i = starts[document]; i < starts[document + 1]; i++) {
			action.accept(terms[i]);
		}
	}

	/** What was counted as one term. */
	String term(int number) {
		return words.get(number);
	}

	/** The form in which a term was written most. */
	public String form(int term) {
		return forms.get(term).entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
				.orElseThrow().getKey();
	}
}
