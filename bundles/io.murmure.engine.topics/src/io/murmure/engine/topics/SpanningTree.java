package io.murmure.engine.topics;

import java.util.Arrays;

import io.murmure.core.progress.Progress;

/**
 * The minimum spanning tree of points under mutual reachability: the distance of two points, but at least the distance of each to its k-th nearest (R. Campello, D. Moulavi,
 * J. Sander, "Density-Based Clustering Based on Hierarchical Density Estimates", PAKDD 2013, definitions 1 and 3), by Prim's algorithm without a
 * matrix. O(n² d) time, 20 bytes a point.
 */
final class SpanningTree {

	private static final int STEPS_A_CHECK = 256;

	private final int[] one;
	private final int[] other;
	private final float[] distance;

	private SpanningTree(int points) {
		one = new int[Math.max(0, points - 1)];
		other = new int[one.length];
		distance = new float[one.length];
	}

	/** @param cores distance of each point to its k-th nearest */
	static SpanningTree of(float[][] points, float[] cores, Progress progress) {
		SpanningTree tree = new SpanningTree(points.length);
		int left = points.length - 1;
		if (left < 1) {
			return tree;
		}
		float[][] columns = columns(points);
		// the points that are not in the tree yet stand at the front, so that loops run over flat memory
		int[] waiting = new int[points.length];
		float[] nearest = new float[points.length];
		int[] by = new int[points.length];
		Arrays.setAll(waiting, i -> i + 1 < points.length ? i + 1 : 0);
		Arrays.fill(nearest, Float.POSITIVE_INFINITY);
		for (float[] column : columns) {
			System.arraycopy(column.clone(), 1, column, 0, left);
		}
		float[] core = Arrays.copyOfRange(cores, 1, points.length + 1);
		int last = 0;
		float[] squared = new float[points.length];
		for (int step = 0; left > 0; step++) {
			if (step % STEPS_A_CHECK == 0) {
				progress.check();
				progress.worked(STEPS_A_CHECK);
			}
			measure(columns, points[last], left, squared);
			int best = 0;
			float least = Float.POSITIVE_INFINITY;
			for (int i = 0; i < left; i++) {
				float reach = Math.max(Math.max((float) Math.sqrt(squared[i]), cores[last]), core[i]);
				if (reach < nearest[i]) {
					nearest[i] = reach;
					by[i] = last;
				}
				if (nearest[i] < least || nearest[i] == least && waiting[i] < waiting[best]) {
					least = nearest[i];
					best = i;
				}
			}
			tree.one[step] = by[best];
			tree.other[step] = waiting[best];
			tree.distance[step] = least;
			last = waiting[best];
			left--;
			waiting[best] = waiting[left];
			nearest[best] = nearest[left];
			by[best] = by[left];
			core[best] = core[left];
			for (float[] column : columns) {
				column[best] = column[left];
			}
		}
		return tree;
	}

	private static float[][] columns(float[][] points) {
		float[][] columns = new float[points[0].length][points.length];
		for (int point = 0; point < points.length; point++) {
			for (int d = 0; d < columns.length; d++) {
				columns[d][point] = points[point][d];
			}
		}
		return columns;
	}

	private static void measure(float[][] columns, float[] point, int size, float[] squared) {
		Arrays.fill(squared, 0, size, 0);
		for (int d = 0; d < columns.length; d++) {
			float[] column = columns[d];
			float own = point[d];
			for (int i = 0; i < size; i++) {
				float apart = column[i] - own;
				squared[i] += apart * apart;
			}
		}
	}

	/** Edges, one less than points. */
	int size() {
		return one.length;
	}

	int one(int edge) {
		return one[edge];
	}

	int other(int edge) {
		return other[edge];
	}

	float distance(int edge) {
		return distance[edge];
	}

	/** Numbers of the edges from the shortest to the longest, equal ones as they were found. */
	int[] shortestFirst() {
		long[] keys = new long[distance.length];
		for (int edge = 0; edge < keys.length; edge++) {
			// the bits of a float that is not negative are in its order
			keys[edge] = (long) Float.floatToIntBits(distance[edge]) << 32 | edge;
		}
		Arrays.sort(keys);
		return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
	}
}
