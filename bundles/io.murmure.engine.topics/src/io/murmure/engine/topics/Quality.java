package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good topics are by their words. Coherence: the mean over topics of the mean normalised pointwise mutual information of pairs of their words, by documents (G. Bouma,
 * "Normalized (pointwise) mutual information in collocation extraction", 2009; J. Lau, D. Newman, T. Baldwin, EACL 2014): -1 for words that never meet, 0 for
 * chance, 1 for words that always do. Diversity: the share of different words among those of all topics (A. Dieng, F. Ruiz, D. Blei, TACL 8, 2020).
 *
 * @param coherence in [-1, 1], NaN without a topic of two words
 * @param diversity in [0, 1], NaN without topics
 */
public record Quality(double coherence, double diversity) {

	/** @param topics the numbers of the words of each topic */
	public static Quality of(List<int[]> topics, Documents documents) {
		Map<Integer, BitSet> where = new HashMap<>();
		topics.forEach(words -> Arrays.stream(words).forEach(word -> where.putIfAbsent(word, new BitSet())));
		for (int document = 0; document < documents.size(); document++) {
			int place = document;
			documents.forEachTerm(document, term -> {
				BitSet places = where.get(term);
				if (places != null) {
					places.set(place);
				}
			});
		}
		double coherence = topics.stream().filter(words -> words.length > 1).mapToDouble(words -> coherence(words, where, documents.size())).average().orElse(Double.NaN);
		Set<Integer> different = new HashSet<>(where.keySet());
		long all = topics.stream().mapToLong(words -> words.length).sum();
		return new Quality(coherence, all == 0 ? Double.NaN : different.size() / (double) all);
	}

	private static double coherence(int[] words, Map<Integer, BitSet> where, int documents) {
		double sum = 0;
		int pairs = 0;
		for (int i = 0; i < words.length; i++) {
			for (int j = 0; j < i; j++) {
				sum += information(where.get(words[i]), where.get(words[j]), documents);
				pairs++;
			}
		}
		return sum / pairs;
	}

	private static double information(BitSet one, BitSet other, double documents) {
		BitSet both = (BitSet) one.clone();
		both.and(other);
		double together = both.cardinality() / documents;
		if (together == 0) {
			return -1;
		}
		return together == 1 ? 1 : Math.log(together / (one.cardinality() / documents) / (other.cardinality() / documents)) / -Math.log(together);
	}
}
