package io.murmure.engine.topics;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Terms by their first letters without accents. Truncation is a stemmer that needs no language (P. McNamee, J. Mayfield, "Character n-gram tokenization for European language text
 * retrieval", Information Retrieval 7, 2004), and it joins the many words that French and English share but for their ends: notification, notifier, notify. A stem
 * that one document alone has joins nothing and is left out.
 */
final class Stems {

	private static final int LETTERS = 5;

	private final Documents documents;
	private final int[] stemOf;
	private final int[] counts;

	private Stems(Documents documents, int[] stemOf, int[] counts) {
		this.documents = documents;
		this.stemOf = stemOf;
		this.counts = counts;
	}

	static Stems of(Documents documents) {
		Map<String, Integer> numbers = new HashMap<>();
		int[] stemOf = new int[documents.terms()];
		for (int term = 0; term < stemOf.length; term++) {
			stemOf[term] = numbers.computeIfAbsent(stem(documents.term(term)), first -> numbers.size());
		}
		int[] counts = new int[numbers.size()];
		Stems all = new Stems(documents, stemOf, counts);
		Arrays.fill(counts, Integer.MAX_VALUE);
		int[] found = new int[counts.length];
		for (int document = 0; document < documents.size(); document++) {
			all.forEach(document, stem -> found[stem]++);
		}
		System.arraycopy(found, 0, counts, 0, found.length);
		return all;
	}

	static String stem(String term) {
		String plain = Normalizer.normalize(term, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
		return plain.substring(0, Math.min(LETTERS, plain.length()));
	}

	int documents() {
		return documents.size();
	}

	int size() {
		return counts.length;
	}

	/** How much a stem tells: the logarithm of all documents over those that have it. */
	double weight(int stem) {
		return Math.log(documents.size() / (double) counts[stem]);
	}

	/** Each stem of a document once, ascending. */
	void forEach(int document, IntConsumer action) {
		int[] stems = new int[8];
		int[] size = { 0 };
		int[][] grown = { stems };
		documents.forEachTerm(document, term -> {
			if (size[0] == grown[0].length) {
				grown[0] = Arrays.copyOf(grown[0], size[0] * 2);
			}
			grown[0][size[0]++] = stemOf[term];
		});
		Arrays.sort(grown[0], 0, size[0]);
		for (int i = 0; i < size[0]; i++) {
			int stem = grown[0][i];
			if ((i == 0 || stem != grown[0][i - 1]) && counts[stem] > 1) {
				action.accept(stem);
			}
		}
	}
}
