package io.murmure.engine.layout.raster;

import java.util.Arrays;

import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.internal.FloatOrder;

/**
 * The shapes of communities: convex outlines, a little wider than their nodes, by label of the community. A. M. Andrew, "Another efficient algorithm
 * for convex hulls in two dimensions" (1979), their corners cut as by G. Chaikin, "An algorithm for high speed curve generation" (1974); O(nodes log nodes).
 *
 * @param x of the corners of each outline in turn
 * @param y of the same corners
 */
public record Outlines(float[][] x, float[][] y) {

	private static final float WIDER = 1.25f;
	/** Outlines with more corners are round as they are. */
	private static final int ROUND = 24;
	private static final float AT_LEAST = 6;

	/** @param members nodes of each community; those with fewer than three have an empty outline */
	public static Outlines of(Places places, int[][] members) {
		float[][] x = new float[members.length][];
		float[][] y = new float[members.length][];
		Arrays.setAll(x, community -> new float[0]);
		Arrays.setAll(y, community -> new float[0]);
		for (int community = 0; community < members.length; community++) {
			if (members[community].length >= 3) {
				long[] corners = hull(places, members[community]);
				x[community] = rounded(wider(corners, FloatOrder::first));
				y[community] = rounded(wider(corners, FloatOrder::second));
			}
		}
		return new Outlines(x, y);
	}

	/** One coordinate of a point, which is kept as the key that sorts it. */
	private interface Coordinate {
		float of(long point);
	}

	private static long[] hull(Places places, int[] nodes) {
		long[] sorted = new long[nodes.length];
		long[] reversed = new long[nodes.length];
		for (int i = 0; i < nodes.length; i++) {
			sorted[i] = FloatOrder.key(places.x()[nodes[i]], places.y()[nodes[i]]);
		}
		Arrays.sort(sorted);
		for (int i = 0; i < nodes.length; i++) {
			reversed[i] = sorted[nodes.length - 1 - i];
		}
		long[] corners = new long[2 * nodes.length];
		int half = chain(sorted, corners, 0);
		return Arrays.copyOf(corners, chain(reversed, corners, half));
	}

	/** @return where the corners end */
	private static int chain(long[] sorted, long[] corners, int begin) {
		int size = begin;
		for (long point : sorted) {
			while (size >= begin + 2 && turn(corners[size - 2], corners[size - 1], point) <= 0) {
				size--;
			}
			corners[size++] = point;
		}
		return size - 1;
	}

	private static double turn(long a, long b, long c) {
		double abX = FloatOrder.first(b) - FloatOrder.first(a);
		double abY = FloatOrder.second(b) - FloatOrder.second(a);
		return abX * (FloatOrder.second(c) - FloatOrder.second(a)) - abY * (FloatOrder.first(c) - FloatOrder.first(a));
	}

	private static float[] wider(long[] corners, Coordinate coordinate) {
		double middle = 0;
		for (long corner : corners) {
			middle += coordinate.of(corner) / (double) corners.length;
		}
		float[] wider = new float[corners.length];
		for (int i = 0; i < wider.length; i++) {
			double from = coordinate.of(corners[i]) - middle;
			wider[i] = (float) (middle + from * WIDER + Math.signum(from) * AT_LEAST);
		}
		return wider;
	}

	private static float[] rounded(float[] corners) {
		float[] rounded = corners;
		while (rounded.length < ROUND) {
			float[] cut = new float[2 * rounded.length];
			for (int i = 0; i < rounded.length; i++) {
				float next = rounded[(i + 1) % rounded.length];
				cut[2 * i] = 0.75f * rounded[i] + 0.25f * next;
				cut[2 * i + 1] = 0.25f * rounded[i] + 0.75f * next;
			}
			rounded = cut;
		}
		return rounded;
	}
}
