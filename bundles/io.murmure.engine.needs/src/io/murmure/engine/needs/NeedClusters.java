package io.murmure.engine.needs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.core.need.NeedFinder.Telling;
import io.murmure.core.progress.Progress;

/**
 * Needs as clusters of texts. Up to {@value #LARGEST} texts are joined by {@link AverageLinkage}; later ones go to the cluster of the text they are
 * most like, or stand alone. O(n m) similarities for m = min(n, {@value #LARGEST}), 4 m² bytes.
 */
final class NeedClusters {

	private static final int LARGEST = 5000;
	/** Mean similarity down to which groups of texts are one need. */
	private static final double ALIKE = 0.14;
	private static final double UNNAMED_ALIKE = 0.1;
	private static final double UNNAMED_WORDS = 0.2;
	private static final int SHORT_ENOUGH = 220;
	private static final int LONG_ENOUGH = 25;
	private static final double LENGTH_MISFIT = 0.7;

	private final Progress progress;

	NeedClusters(Progress progress) {
		this.progress = progress;
	}

	List<Cluster> of(List<Telling> texts) {
		return of(texts, new NeedVectors(texts), ALIKE);
	}

	/**
	 * Texts that tell how people get by: what they lack is not in their words, so that their meaning counts for more, and weaker likeness joins them.
	 *
	 * @param study embeddings of all texts of the study, around whose centre meanings lie; none where there are none
	 */
	List<Cluster> ofHardships(List<Telling> texts, Collection<float[]> study) {
		if (texts.isEmpty() || study.isEmpty()) {
			return of(texts);
		}
		float[][] meanings = Centred.around(Centred.centre(study), texts.stream().map(Telling::embedding).toList());
		return of(texts, new NeedVectors(texts, meanings, UNNAMED_WORDS), UNNAMED_ALIKE);
	}

	private List<Cluster> of(List<Telling> texts, NeedVectors vectors, double alike) {
		int joined = Math.min(texts.size(), LARGEST);
		int[] groups = Arrays.copyOf(new AverageLinkage(progress).groups(joined, vectors::similarity, alike), texts.size());
		for (int text = joined; text < groups.length; text++) {
			progress.check();
			groups[text] = nearest(text, joined, vectors, groups, alike);
		}
		TreeMap<Integer, List<Integer>> members = new TreeMap<>();
		for (int text = 0; text < groups.length; text++) {
			members.computeIfAbsent(groups[text], group -> new ArrayList<>()).add(text);
		}
		return members.values().stream().map(group -> cluster(group, texts, vectors))
				.sorted(Comparator.comparingInt((Cluster one) -> -one.texts().length).thenComparingInt(one -> one.texts()[0])).toList();
	}

	private static int nearest(int text, int joined, NeedVectors vectors, int[] groups, double alike) {
		int best = text;
		double highest = alike;
		for (int other = 0; other < joined; other++) {
			double similarity = vectors.similarity(text, other);
			if (similarity > highest) {
				highest = similarity;
				best = other;
			}
		}
		return best == text ? text : groups[best];
	}

	/** What names a need says in words that something is lacking: half as telling is what only a model takes for it. */
	private static double stated(String text) {
		return (1 + Math.max(Hardships.of(text), Signs.of(text).values().stream().mapToDouble(Double::doubleValue).max().orElse(0))) / 2;
	}

	private static Cluster cluster(List<Integer> group, List<Telling> texts, NeedVectors vectors) {
		int best = group.get(0);
		double highest = -1;
		for (int one : group) {
			double alike = group.stream().mapToDouble(other -> vectors.similarity(one, other)).sum();
			int length = texts.get(one).text().length();
			double told = alike * stated(texts.get(one).text()) * (length >= LONG_ENOUGH && length <= SHORT_ENOUGH ? 1 : LENGTH_MISFIT);
			if (told > highest) {
				highest = told;
				best = one;
			}
		}
		return new Cluster(group.stream().mapToInt(Integer::intValue).toArray(), best);
	}
}
