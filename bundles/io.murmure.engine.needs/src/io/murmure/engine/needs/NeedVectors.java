package io.murmure.engine.needs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.need.NeedFinder.Telling;

/**
 * How alike texts are in what they lack: half the cosine of weighted things and words, half that of their {@link Spelling}, and where a model gave embeddings a mean of that and
 * the cosine of embeddings around their centre (which takes out what all texts of a study share).
 */
final class NeedVectors {

	private static final double WORD = 0.3;
	/** How much words count beside embeddings: what has no name yet is told in other words each time. */
	private static final double WORDS = 0.5;
	private static final double SPELT = 0.5;

	private final List<SparseVector> named;
	private final List<SparseVector> spelt;
	private final float[][] meanings;
	private final double wordsCount;

	NeedVectors(List<Telling> texts) {
		this(texts, Centred.of(texts.stream().map(Telling::embedding).toList()), WORDS);
	}

	/**
	 * @param meanings   unit vectors of the texts, or none
	 * @param wordsCount in [0, 1], how much words count beside them
	 */
	NeedVectors(List<Telling> texts, float[][] meanings, double wordsCount) {
		List<Map<String, Double>> raw = texts.stream().map(text -> terms(text.text())).toList();
		Map<String, Integer> having = SparseVector.having(raw);
		named = SparseVector.unit(raw.stream().map(terms -> weighted(terms, having, texts.size())).toList());
		spelt = Spelling.of(texts.stream().map(Telling::text).toList());
		this.meanings = meanings;
		this.wordsCount = wordsCount;
	}

	double similarity(int one, int other) {
		double words = (1 - SPELT) * named.get(one).dot(named.get(other)) + SPELT * spelt.get(one).dot(spelt.get(other));
		return meanings.length == 0 ? words : wordsCount * words + (1 - wordsCount) * Centred.dot(meanings[one], meanings[other]);
	}

	private static Map<String, Double> terms(String text) {
		Map<String, Double> terms = new TreeMap<>();
		Clauses.of(text).forEach((clause, weight) -> {
			Things.of(clause).forEach(thing -> terms.merge("=" + thing, weight, Math::max));
			Things.otherWords(clause).forEach(word -> terms.merge(word, WORD * weight, Math::max));
		});
		return terms;
	}

	/** Rare terms weigh more, and words that only one text has join nothing. */
	private static Map<String, Double> weighted(Map<String, Double> terms, Map<String, Integer> texts, int all) {
		Map<String, Double> weighted = new TreeMap<>();
		terms.forEach((term, weight) -> {
			int count = texts.get(term);
			if (count > 1 || term.startsWith("=")) {
				weighted.put(term, weight * Math.sqrt(Math.log((all + 1) / (count + 0.5))));
			}
		});
		return weighted;
	}
}
