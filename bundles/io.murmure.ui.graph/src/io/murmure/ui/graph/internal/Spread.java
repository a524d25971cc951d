package io.murmure.ui.graph.internal;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * Boxes of figures at their places in an area, moved apart where they would cover each other: names stay readable.
 * O(passes · boxes²), a few milliseconds for 200 boxes.
 */
public final class Spread {

	private static final int PASSES = 60;
	private static final int GAP = 2;
	private static final int EDGE = 8;

	private final double[] x;
	private final double[] y;
	private final List<Dimension> sizes;
	private final Dimension area;

	/**
	 * @param places in the unit square, by box
	 * @param sizes  in pixels, by box
	 * @param area   in pixels
	 */
	public Spread(double[][] places, List<Dimension> sizes, Dimension area) {
		this.sizes = sizes;
		this.area = area;
		x = new double[places.length];
		y = new double[places.length];
		for (int i = 0; i < places.length; i++) {
			x[i] = EDGE + sizes.get(i).width / 2.0 + places[i][0] * (area.width - 2.0 * EDGE - sizes.get(i).width);
			y[i] = EDGE + sizes.get(i).height / 2.0 + places[i][1] * (area.height - 2.0 * EDGE - sizes.get(i).height);
		}
	}

	/** The boxes; where there is no room for all, some still overlap, but none leaves the area. */
	public List<Rectangle> boxes() {
		boolean moved = true;
		for (int pass = 0; moved && pass < PASSES; pass++) {
			moved = part();
			stayInside();
		}
		return IntStream.range(0, x.length).mapToObj(this::box).toList();
	}

	private boolean part() {
		boolean moved = false;
		for (int i = 0; i < x.length; i++) {
			for (int j = i + 1; j < x.length; j++) {
				moved |= part(i, j);
			}
		}
		return moved;
	}

	/** Moves two boxes that overlap apart along the shorter way, each by half of it. */
	private boolean part(int one, int other) {
		double across = (sizes.get(one).width + sizes.get(other).width) / 2.0 + GAP - Math.abs(x[one] - x[other]);
		double down = (sizes.get(one).height + sizes.get(other).height) / 2.0 + GAP - Math.abs(y[one] - y[other]);
		if (across <= 0 || down <= 0) {
			return false;
		}
		if (across < down) {
			double half = x[one] < x[other] ? -across / 2 : across / 2;
			x[one] += half;
			x[other] -= half;
		} else {
			double half = y[one] < y[other] ? -down / 2 : down / 2;
			y[one] += half;
			y[other] -= half;
		}
		return true;
	}

	private void stayInside() {
		for (int i = 0; i < x.length; i++) {
			x[i] = within(x[i], sizes.get(i).width / 2.0, area.width);
			y[i] = within(y[i], sizes.get(i).height / 2.0, area.height);
		}
	}

	private static double within(double middle, double half, int length) {
		return Math.max(EDGE + half, Math.min(length - EDGE - half, middle));
	}

	private Rectangle box(int i) {
		Dimension size = sizes.get(i);
		return new Rectangle((int) Math.round(x[i] - size.width / 2.0), (int) Math.round(y[i] - size.height / 2.0), size.width, size.height);
	}
}
