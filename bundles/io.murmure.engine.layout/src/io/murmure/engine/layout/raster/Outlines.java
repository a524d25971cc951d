package io.murmure.engine.layout.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.murmure.engine.layout.Places;

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
				List<Integer> corners = hull(places, members[community]);
				x[community] = rounded(wider(corners, places.x()));
				y[community] = rounded(wider(corners, places.y()));
			}
		}
		return new Outlines(x, y);
	}

	private static List<Integer> hull(Places places, int[] nodes) {
		Comparator<Integer> byX = Comparator.comparing(v -> places.x()[v]);
		List<Integer> sorted = Arrays.stream(nodes).boxed().sorted(byX.thenComparing(v -> places.y()[v])).toList();
		List<Integer> corners = new ArrayList<>();
		chain(places, sorted, corners);
		chain(places, sorted.reversed(), corners);
		return corners;
	}

	private static void chain(Places places, List<Integer> sorted, List<Integer> corners) {
		int begin = corners.size();
		for (int v : sorted) {
			while (corners.size() >= begin + 2 && turn(places, corners.get(corners.size() - 2), corners.getLast(), v) <= 0) {
				corners.removeLast();
			}
			corners.add(v);
		}
		corners.removeLast();
	}

	private static double turn(Places places, int a, int b, int c) {
		double abX = places.x()[b] - places.x()[a];
		double abY = places.y()[b] - places.y()[a];
		return abX * (places.y()[c] - places.y()[a]) - abY * (places.x()[c] - places.x()[a]);
	}

	private static float[] wider(List<Integer> corners, float[] values) {
		double middle = corners.stream().mapToDouble(v -> values[v]).average().orElse(0);
		float[] wider = new float[corners.size()];
		for (int i = 0; i < wider.length; i++) {
			double from = values[corners.get(i)] - middle;
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
