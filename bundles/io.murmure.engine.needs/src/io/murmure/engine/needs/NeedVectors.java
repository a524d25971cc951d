package io.murmure.engine.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.need.NeedFinder.Telling;

/**
 * How alike texts are in what they lack: the cosine of weighted things and words, and where a model gave embeddings a mean of that and
 * the cosine of embeddings around their centre (which takes out what all texts of a study share).
 */
final class NeedVectors {

	private static final double WORD = 0.3;
	/** How much words count beside embeddings: what has no name yet is told in other words each time. */
	private static final double WORDS = 0.4;

	private final List<Map<String, Double>> vectors;
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
		Map<String, Integer> having = new HashMap<>();
		raw.forEach(terms -> terms.keySet().forEach(term -> having.merge(term, 1, Integer::sum)));
		vectors = raw.stream().map(terms -> unit(weighted(terms, having, texts.size()))).toList();
		this.meanings = meanings;
		this.wordsCount = wordsCount;
	}

	double similarity(int one, int other) {
		double words = dot(vectors.get(one), vectors.get(other));
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

	private static Map<String, Double> unit(Map<String, Double> vector) {
		double length = Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
		if (length > 0) {
			vector.replaceAll((term, value) -> value / length);
		}
		return vector;
	}

	private static double dot(Map<String, Double> one, Map<String, Double> other) {
		Map<String, Double> shorter = one.size() <= other.size() ? one : other;
		Map<String, Double> longer = shorter == one ? other : one;
		double sum = 0;
		for (Map.Entry<String, Double> entry : shorter.entrySet()) {
			sum += entry.getValue() * longer.getOrDefault(entry.getKey(), 0.0);
		}
		return sum;
	}
}
