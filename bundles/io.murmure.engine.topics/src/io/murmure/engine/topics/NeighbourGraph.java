package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which points are neighbours, and how surely, each measured by its own surroundings, so that thin and dense places count alike. UMAP (L. McInnes, J. Healy, J. Melville, 2018,
 * sections 3.1 and 4.1, algorithm 3) reads that off the distances; a layout that follows from them by chance differs wholly where they differ in the last digit, as they do
 * with what a text was read beside. So neighbours count by their rank here, in three bands whose sum is near that of UMAP, and edges come by their points: the same neighbours make the same
 * graph. O(n k²), 8 bytes an edge beside the neighbours.
 */
final class NeighbourGraph {

	/** How surely the nearest, the next and the others are neighbours, and the rank at which the first two bands end. */
	private static final float[] SURE = { 1, 0.2f, 0.05f };
	private static final int NEAREST = 3;
	private static final int NEXT = 8;

	private final int[][] others;
	private final float[][] toward;

	private NeighbourGraph(int[][] others, float[][] toward) {
		this.others = others;
		this.toward = toward;
	}

	static NeighbourGraph of(Neighbours neighbours) {
		int[][] others = new int[neighbours.size()][];
		float[][] toward = new float[others.length][];
		IntStream.range(0, others.length).parallel().forEach(point -> {
			int[] byRank = neighbours.of(point);
			others[point] = byRank.clone();
			Arrays.sort(others[point]);
			toward[point] = new float[byRank.length];
			for (int rank = 0; rank < byRank.length; rank++) {
				toward[point][Arrays.binarySearch(others[point], byRank[rank])] = SURE[rank < NEAREST ? 0 : rank < NEXT ? 1 : 2];
			}
		});
		return new NeighbourGraph(others, toward);
	}

	/** Takes an edge. */
	@FunctionalInterface
	interface Visitor {
		void visit(int one, int other, double weight);
	}

	int size() {
		return toward.length;
	}

	/** Every pair once, with the probability that at least one of the two holds the other for a neighbour. */
	void forEach(Visitor visitor) {
		for (int point = 0; point < toward.length; point++) {
			for (int i = 0; i < others[point].length; i++) {
				double back = membership(others[point][i], point);
				if (back == 0 || point < others[point][i]) {
					double there = toward[point][i];
					visitor.visit(point, others[point][i], there + back - there * back);
				}
			}
		}
	}

	/** 0 where the point is not among the neighbours. */
	private double membership(int point, int other) {
		int at = Arrays.binarySearch(others[point], other);
		return at < 0 ? 0 : toward[point][at];
	}
}
