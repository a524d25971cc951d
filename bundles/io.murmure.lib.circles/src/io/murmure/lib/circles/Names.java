package io.murmure.lib.circles;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.murmure.core.privacy.Pseudonyms;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;

/** How people are called, so that what is talked about can be told apart from who talks. Memory grows with different names. */
public final class Names {

	private final Set<String> authors = new HashSet<>();
	private final Set<String> lemmas = new HashSet<>();

	/** The names of everybody in a table with the column {@code author}. */
	public static Names read(BatchReader table, Progress progress) {
		Names names = new Names();
		names.addAll(table, progress);
		return names;
	}

	/** Adds the names of everybody in a table with the column {@code author}. */
	public void addAll(BatchReader table, Progress progress) {
		table.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				add(batch.texts("author")[row]);
			}
		});
	}

	/** @param author may be null, for a post that nobody signed */
	public void add(String author) {
		if (author != null && authors.add(author)) {
			Words.forEach(Pseudonyms.alike(author, ""), word -> lemmas.add(Lemma.of(word)));
		}
	}

	/** The lemmas of the words that a text uses beside names and pseudonyms, each with the form in which it is written first. */
	public Map<String, String> others(String text) {
		Map<String, String> others = new TreeMap<>();
		forEachOther(text, others::putIfAbsent);
		return others;
	}

	/** Visits each use of a word beside names and pseudonyms: its lemma, then the form in which it is written. */
	public void forEachOther(String text, BiConsumer<String, String> action) {
		Words.forEach(Pseudonyms.alike(text, ""), word -> {
			String lemma = Lemma.of(word);
			if (!lemmas.contains(lemma)) {
				action.accept(lemma, word);
			}
		});
	}
}
