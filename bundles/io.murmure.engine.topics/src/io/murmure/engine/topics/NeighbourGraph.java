package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which points are neighbours, and how surely, each measured by its own surroundings, so that thin and dense places count alike. UMAP (L. McInnes, J. Healy, J. Melville, 2018,
 * sections 3.1 and 4.1, algorithm 3) reads that off the distances; a layout that follows from them by chance differs wholly where they differ in the last digit, as they do
 * with what a text was read beside. So neighbours count by their rank here, in three bands whose sum is near that of UMAP, and edges come by their points: the same neighbours make the same
 * graph. O(n k log k), 12 bytes an edge.
 *
 * @param points how many
 * @param one    an edge's first point, ascending
 * @param other  its second; every pair comes once
 * @param weight the probability that at least one of the two holds the other for a neighbour
 */
record NeighbourGraph(int points, int[] one, int[] other, float[] weight) {

	/** How surely the nearest, the next and the others are neighbours, and the rank at which the first two bands end. */
	private static final float[] SURE = { 1, 0.2f, 0.05f };
	private static final int NEAREST = 3;
	private static final int NEXT = 8;

	static NeighbourGraph of(Neighbourhood neighbours) {
		int[][] others = new int[neighbours.size()][];
		float[][] toward = new float[others.length][];
		IntStream.range(0, others.length).parallel().forEach(point -> {
			int[] byRank = neighbours.shared(point);
			others[point] = byRank.clone();
			Arrays.sort(others[point]);
			toward[point] = new float[byRank.length];
			for (int rank = 0; rank < byRank.length; rank++) {
				toward[point][Arrays.binarySearch(others[point], byRank[rank])] = SURE[rank < NEAREST ? 0 : rank < NEXT ? 1 : 2];
			}
		});
		return joined(others, toward);
	}

	private static NeighbourGraph joined(int[][] others, float[][] toward) {
		int most = Arrays.stream(others).mapToInt(chosen -> chosen.length).sum();
		int[] one = new int[most];
		int[] other = new int[most];
		float[] weight = new float[most];
		int edges = 0;
		for (int point = 0; point < others.length; point++) {
			for (int i = 0; i < others[point].length; i++) {
				int to = others[point][i];
				int at = Arrays.binarySearch(others[to], point);
				if (at < 0 || point < to) {
					double there = toward[point][i];
					double back = at < 0 ? 0 : toward[to][at];
					one[edges] = point;
					other[edges] = to;
					weight[edges++] = (float) (there + back - there * back);
				}
			}
		}
		return new NeighbourGraph(others.length, Arrays.copyOf(one, edges), Arrays.copyOf(other, edges), Arrays.copyOf(weight, edges));
	}

	int edges() {
		return one.length;
	}
}
