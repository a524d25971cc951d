package io.murmure.ui.graph.internal;

import java.util.Arrays;

/** Brings places of a layout into the unit square. O(nodes log nodes). */
public final class UnitSquare {

	private static final double FLAT = 0.05;
	/** How much of the square two or three nodes fill, and from how many nodes on they fill it. */
	private static final double FEW = 0.3;
	private static final int MANY = 10;

	private UnitSquare() {
	}

	/**
	 * Opens a knot: springs draw those who are tied most into a point and leave the rest far out, so distances from the middle of the places are shown by their
	 * square root.
	 */
	public static double[][] opened(double[][] places) {
		double[] middle = { median(places, 0), median(places, 1) };
		double[][] opened = new double[places.length][];
		for (int i = 0; i < places.length; i++) {
			double x = places[i][0] - middle[0];
			double y = places[i][1] - middle[1];
			double root = Math.sqrt(Math.hypot(x, y));
			opened[i] = root == 0 ? new double[2] : new double[] { x / root, y / root };
		}
		return opened;
	}

	private static double median(double[][] places, int axis) {
		double[] sorted = Arrays.stream(places).mapToDouble(place -> place[axis]).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	/** Fills the unit square, but leaves a line of nodes a line, and a few nodes near each other. */
	public static double[][] fill(double[][] places) {
		double room = Math.min(1, FEW + places.length * (1 - FEW) / MANY);
		double longer = Math.max(extent(places, 0), extent(places, 1));
		for (int axis = 0; axis < 2; axis++) {
			int at = axis;
			double low = Arrays.stream(places).mapToDouble(place -> place[at]).min().orElse(0);
			double extent = extent(places, axis);
			boolean flat = extent <= FLAT * longer;
			for (double[] place : places) {
				place[axis] = 0.5 + room * (flat || extent == 0 ? 0 : (place[axis] - low) / extent - 0.5);
			}
		}
		return places;
	}

	private static double extent(double[][] places, int axis) {
		return Arrays.stream(places).mapToDouble(place -> place[axis]).max().orElse(0) - Arrays.stream(places).mapToDouble(place -> place[axis]).min().orElse(0);
	}
}
