package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;

/**
 * The nearest neighbours of points by Euclidean distance, exactly, a block of points against a block of others so that both stay in the processor's cache.
 * O(n² d) shared out over all processors, 8 k bytes a point for k neighbours.
 */
final class Neighbours {

	private static final int BLOCK = 1024;
	private static final int ROWS = 256;

	private final int[][] places;
	private final float[][] distances;

	/** @param distances ascending, of each point to the others at its {@code places} */
	Neighbours(int[][] places, float[][] distances) {
		this.places = places;
		this.distances = distances;
	}

	/** The {@code most} nearest of each point among the others, itself left out. */
	static Neighbours among(float[][] points, int most, Progress progress) {
		return of(points, points, most, true, progress);
	}

	/** The {@code most} nearest of each point among {@code others}. */
	static Neighbours of(float[][] points, float[][] others, int most, Progress progress) {
		return of(points, others, most, false, progress);
	}

	private static Neighbours of(float[][] points, float[][] others, int most, boolean same, Progress progress) {
		int kept = Math.min(most, same ? others.length - 1 : others.length);
		int[][] places = new int[points.length][kept];
		float[][] distances = new float[points.length][kept];
		if (points.length > 0 && kept > 0) {
			Blocks blocks = new Blocks(others);
			int groups = (points.length + ROWS - 1) / ROWS;
			IntStream.range(0, groups).parallel().forEach(group -> {
				progress.check();
				int end = Math.min(points.length, (group + 1) * ROWS);
				blocks.search(points, group * ROWS, end, same, places, distances);
				progress.worked(end - group * ROWS);
			});
		}
		return new Neighbours(places, distances);
	}

	int size() {
		return places.length;
	}

	/** Places of its neighbours, the nearest first. */
	int[] of(int point) {
		return places[point];
	}

	/** How far they are, in the same order. */
	float[] distances(int point) {
		return distances[point];
	}

	/** The others, block by block, component by component. */
	private static final class Blocks {

		private final float[][][] blocks;
		private final float[][] squares;

		Blocks(float[][] points) {
			int dimensions = points[0].length;
			int count = (points.length + BLOCK - 1) / BLOCK;
			blocks = new float[count][dimensions][];
			squares = new float[count][];
			for (int block = 0; block < count; block++) {
				int from = block * BLOCK;
				int size = Math.min(BLOCK, points.length - from);
				squares[block] = new float[size];
				for (int d = 0; d < dimensions; d++) {
					blocks[block][d] = new float[size];
					for (int i = 0; i < size; i++) {
						float value = points[from + i][d];
						blocks[block][d][i] = value;
						squares[block][i] += value * value;
					}
				}
			}
		}

		void search(float[][] points, int from, int end, boolean same, int[][] places, float[][] distances) {
			float[] squared = new float[BLOCK];
			for (int point = from; point < end; point++) {
				Arrays.fill(distances[point], Float.POSITIVE_INFINITY);
				Arrays.fill(places[point], -1);
			}
			for (int block = 0; block < blocks.length; block++) {
				for (int point = from; point < end; point++) {
					measure(points[point], block, squared);
					keep(block * BLOCK, squares[block].length, squared, same ? point : -1, places[point], distances[point]);
				}
			}
			for (int point = from; point < end; point++) {
				double own = 0;
				for (float value : points[point]) {
					own += value * value;
				}
				for (int i = 0; i < distances[point].length; i++) {
					distances[point][i] = (float) Math.sqrt(Math.max(0, distances[point][i] + own));
				}
			}
		}

		/** The squared distance but for the point's own square, which is the same for all; four components at a time, so that sums stay in registers. */
		private void measure(float[] point, int block, float[] squared) {
			int size = squares[block].length;
			System.arraycopy(squares[block], 0, squared, 0, size);
			int d = 0;
			for (; d + 3 < point.length; d += 4) {
				addFour(blocks[block], point, d, size, squared);
			}
			for (; d < point.length; d++) {
				float twice = -2 * point[d];
				float[] components = blocks[block][d];
				for (int i = 0; i < size; i++) {
					squared[i] += twice * components[i];
				}
			}
		}

		private static void addFour(float[][] block, float[] point, int d, int size, float[] squared) {
			float a = -2 * point[d];
			float b = -2 * point[d + 1];
			float c = -2 * point[d + 2];
			float e = -2 * point[d + 3];
			float[] as = block[d];
			float[] bs = block[d + 1];
			float[] cs = block[d + 2];
			float[] es = block[d + 3];
			for (int i = 0; i < size; i++) {
				squared[i] += (a * as[i] + b * bs[i]) + (c * cs[i] + e * es[i]);
			}
		}

		private static void keep(int first, int size, float[] squared, int left, int[] places, float[] nearest) {
			int last = nearest.length - 1;
			float worst = nearest[last];
			for (int i = 0; i < size; i++) {
				if (squared[i] < worst && first + i != left) {
					int at = last;
					while (at > 0 && nearest[at - 1] > squared[i]) {
						nearest[at] = nearest[at - 1];
						places[at] = places[at - 1];
						at--;
					}
					nearest[at] = squared[i];
					places[at] = first + i;
					worst = nearest[last];
				}
			}
		}
	}
}
