package io.murmure.engine.needs;

import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;

/**
 * Hierarchical clustering with average linkage (UPGMA: R. Sokal, C. Michener 1958), by chains of nearest neighbours (F. Murtagh, "A survey of
 * recent advances in hierarchical clustering algorithms", 1983). O(n²) time, 4 n² bytes.
 */
final class AverageLinkage {

	/** How alike two things are. */
	@FunctionalInterface
	interface Similarity {
		double of(int one, int other);
	}

	private static final float GONE = Float.NEGATIVE_INFINITY;

	private final Progress progress;

	AverageLinkage(Progress progress) {
		this.progress = progress;
	}

	/** @return for each thing the smallest number in its group; groups are joined down to the mean similarity {@code lowest} */
	int[] groups(int things, Similarity similarity, double lowest) {
		float[][] alike = new float[things][things];
		for (int one = 0; one < things; one++) {
			progress.check();
			alike[one][one] = GONE;
			for (int other = 0; other < one; other++) {
				alike[one][other] = (float) similarity.of(one, other);
				alike[other][one] = alike[one][other];
			}
		}
		int[] parent = IntStream.range(0, things).toArray();
		int[] size = IntStream.range(0, things).map(thing -> 1).toArray();
		boolean[] done = new boolean[things];
		int[] chain = new int[things + 1];
		int length = 0;
		for (int start = 0; start < things;) {
			if (length == 0) {
				if (done[start] || parent[start] != start) {
					start++;
					continue;
				}
				chain[length++] = start;
			}
			int last = chain[length - 1];
			int nearest = nearest(alike[last], length > 1 ? chain[length - 2] : -1);
			if (nearest < 0 || alike[last][nearest] < lowest) {
				done[last] = true;
				length = 0;
			} else if (length > 1 && nearest == chain[length - 2]) {
				join(alike, size, parent, Math.min(last, nearest), Math.max(last, nearest));
				length -= 2;
			} else {
				chain[length++] = nearest;
			}
		}
		return IntStream.range(0, things).map(thing -> root(parent, thing)).toArray();
	}

	/** The earlier one of the chain wins a tie, so that chains end. */
	private static int nearest(float[] alike, int before) {
		int best = before;
		for (int other = 0; other < alike.length; other++) {
			if (alike[other] > GONE && (best < 0 || alike[other] > alike[best])) {
				best = other;
			}
		}
		return best;
	}

	private static void join(float[][] alike, int[] size, int[] parent, int kept, int gone) {
		float all = size[kept] + size[gone];
		for (int other = 0; other < alike.length; other++) {
			if (other != kept && other != gone && alike[kept][other] > GONE) {
				alike[kept][other] = (size[kept] * alike[kept][other] + size[gone] * alike[gone][other]) / all;
				alike[other][kept] = alike[kept][other];
			}
			alike[gone][other] = GONE;
			alike[other][gone] = GONE;
		}
		size[kept] += size[gone];
		parent[gone] = kept;
	}

	private static int root(int[] parent, int thing) {
		int root = thing;
		while (parent[root] != root) {
			root = parent[root];
		}
		return root;
	}
}
