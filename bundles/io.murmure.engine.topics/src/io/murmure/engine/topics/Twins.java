package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Clusters that are one topic: those whose centres lie close together in the space, the closest joined first (centroid linkage), and then those of two languages that are
 * each other's nearest by centre and by the mean of their embeddings. Single posts are too noisy to cross languages; the mean of a cluster is not. Our own rule.
 * O(clusters³), a few vectors a cluster.
 */
final class Twins {

	private static final double ALIKE = 0.88;
	private static final double ALIKE_ACROSS = 0.2;

	private final int[] group;
	private final float[][] centres;
	private final float[][] meanings;
	private final int[][] spoken;

	/** @param rows of the points in the space */
	private Twins(Clusters clusters, int[] rows, TopicSpace space, Documents documents) {
		group = IntStream.range(0, clusters.count()).toArray();
		centres = new float[group.length][space.places()[0].length];
		meanings = new float[group.length][space.embeddings()[0].length];
		spoken = new int[group.length][documents.languages()];
		for (int i = 0; i < rows.length; i++) {
			int cluster = clusters.of()[i];
			if (cluster >= 0) {
				Vectors.add(centres[cluster], space.places()[rows[i]], 1);
				Vectors.add(meanings[cluster], space.embeddings()[rows[i]], 1);
				spoken[cluster][documents.language(rows[i])]++;
			}
		}
	}

	/** Clusters with twins joined. */
	static Clusters joined(Clusters clusters, int[] rows, TopicSpace space, Documents documents) {
		Twins twins = new Twins(clusters, rows, space, documents);
		while (twins.joinClosest()) {
			// each joining moves a centre
		}
		twins.joinAcross();
		return clusters.joined(twins.group);
	}

	private boolean joinClosest() {
		int[] pair = { -1, -1 };
		double closest = ALIKE;
		for (int one = 0; one < group.length; one++) {
			for (int other = 0; other < one; other++) {
				if (isOwn(one) && isOwn(other) && Vectors.cosine(centres[one], centres[other]) >= closest) {
					closest = Vectors.cosine(centres[one], centres[other]);
					pair = new int[] { other, one };
				}
			}
		}
		if (pair[0] >= 0) {
			join(pair[0], pair[1]);
		}
		return pair[0] >= 0;
	}

	private void joinAcross() {
		int[] nearest = IntStream.range(0, group.length).map(this::nearestAcross).toArray();
		for (int one = 0; one < group.length; one++) {
			int other = nearest[one];
			if (other > one && nearest[other] == one && across(one, other) >= ALIKE_ACROSS) {
				join(one, other);
			}
		}
	}

	private void join(int kept, int gone) {
		Vectors.add(centres[kept], centres[gone], 1);
		Vectors.add(meanings[kept], meanings[gone], 1);
		Arrays.setAll(spoken[kept], language -> spoken[kept][language] + spoken[gone][language]);
		Arrays.setAll(group, cluster -> group[cluster] == gone ? kept : group[cluster]);
	}

	/** Whether it was not joined to another. */
	private boolean isOwn(int cluster) {
		return group[cluster] == cluster;
	}

	/** The nearest cluster in another language, -1 for none. */
	private int nearestAcross(int cluster) {
		return !isOwn(cluster) ? -1 : IntStream.range(0, group.length).filter(other -> isOwn(other) && language(other) != language(cluster)).boxed()
				.max((one, other) -> Double.compare(across(cluster, one), across(cluster, other))).orElse(-1);
	}

	private double across(int one, int other) {
		return (Vectors.cosine(centres[one], centres[other]) + Vectors.cosine(meanings[one], meanings[other])) / 2;
	}

	/** The one that is spoken most in it. */
	private int language(int cluster) {
		int[] counts = spoken[cluster];
		return IntStream.range(0, counts.length).boxed().max((one, other) -> Integer.compare(counts[one], counts[other])).orElse(0);
	}
}
