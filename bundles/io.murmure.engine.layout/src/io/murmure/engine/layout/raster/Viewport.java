package io.murmure.engine.layout.raster;

import java.util.Arrays;

import io.murmure.engine.layout.Places;

/**
 * What part of the plane is in sight.
 *
 * @param left  where the left edge of the picture lies in the plane
 * @param top   where its upper edge lies
 * @param scale pixels a unit of the plane
 */
public record Viewport(double left, double top, double scale, int width, int height) {

	private static final double EDGE = 0.09;
	/** Few nodes may lie far out; they may fall off the edge. */
	private static final double OUTLIERS = 0.002;
	private static final double CLOSEST = 8;

	/** Everything in sight, but for few that are far out. */
	public static Viewport fit(Places places, int width, int height) {
		double[] x = range(places.x());
		double[] y = range(places.y());
		return around(x[0], y[0], x[1], y[1], width, height);
	}

	/** A rectangle of the plane in sight, with an edge around it. */
	public static Viewport around(double left, double top, double right, double bottom, int width, int height) {
		double wanted = (1 - 2 * EDGE) * Math.min(width / Math.max(1e-6, right - left), height / Math.max(1e-6, bottom - top));
		double scale = Math.min(CLOSEST, wanted);
		return new Viewport((left + right - width / scale) / 2, (top + bottom - height / scale) / 2, scale, width, height);
	}

	private static double[] range(float[] values) {
		if (values.length == 0) {
			return new double[] { 0, 1 };
		}
		float[] sorted = values.clone();
		Arrays.sort(sorted);
		int out = (int) (OUTLIERS * sorted.length);
		return new double[] { sorted[out], sorted[sorted.length - 1 - out] };
	}

	public double toScreenX(double x) {
		return (x - left) * scale;
	}

	public double toScreenY(double y) {
		return (y - top) * scale;
	}

	public double toPlaneX(double screenX) {
		return left + screenX / scale;
	}

	public double toPlaneY(double screenY) {
		return top + screenY / scale;
	}

	/** Moved by pixels. */
	public Viewport panned(double dx, double dy) {
		return new Viewport(left - dx / scale, top - dy / scale, scale, width, height);
	}

	/** Closer by a factor, with the point under a pixel where it is. */
	public Viewport zoomed(double factor, double screenX, double screenY) {
		double next = Math.min(CLOSEST, scale * factor);
		return new Viewport(toPlaneX(screenX) - screenX / next, toPlaneY(screenY) - screenY / next, next, width, height);
	}

	/** Another size with the same middle. */
	public Viewport sized(int newWidth, int newHeight) {
		return new Viewport(left + (width - newWidth) / scale / 2, top + (height - newHeight) / scale / 2, scale, newWidth, newHeight);
	}
}
