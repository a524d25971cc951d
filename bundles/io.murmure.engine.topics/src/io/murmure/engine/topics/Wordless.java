package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.murmure.engine.topics.ClassTerms.Term;

/**
 * Clusters that no words hold together: what is left between topics also looks dense in a layout. A topic's three best words stand in a quarter of its documents at
 * least. Our own rule. O(terms of documents).
 */
final class Wordless {

	private static final int WORDS = 3;
	private static final double COVERED = 0.25;

	private Wordless() {
	}

	/** @param rows the documents of the points */
	static Clusters givenUp(Clusters clusters, int[] rows, Documents documents) {
		int[] of = new int[documents.size()];
		Arrays.fill(of, -1);
		for (int i = 0; i < rows.length; i++) {
			of[rows[i]] = clusters.of()[i];
		}
		List<Set<Integer>> words = new ArrayList<>();
		for (List<Term> best : new ClassTerms(documents, document -> of[document], clusters.count()).best(document -> document, WORDS, 2)) {
			words.add(new HashSet<>(best.stream().map(Term::number).toList()));
		}
		int[] all = new int[clusters.count()];
		int[] covered = new int[all.length];
		for (int document = 0; document < of.length; document++) {
			int cluster = of[document];
			if (cluster >= 0) {
				boolean[] has = { false };
				documents.forEachTerm(document, term -> has[0] |= words.get(cluster).contains(term));
				all[cluster]++;
				covered[cluster] += has[0] ? 1 : 0;
			}
		}
		return clusters.joined(IntStream.range(0, all.length).map(cluster -> covered[cluster] < COVERED * all[cluster] ? -1 : cluster).toArray());
	}
}
