package io.murmure.engine.layout;

import java.util.Arrays;

import io.murmure.engine.layout.internal.FloatOrder;

/**
 * Draws discs together until they fill a good part of the picture, and parts those that would cover each other, so that small ones can be seen. Discs that
 * overlap along x are found by a sweep; O(passes · discs · overlaps), a tenth of a second for 8 000 discs.
 */
final class Spacing {

	/** The share of the whole that discs fill. */
	private static final double FILL = 0.42;
	private static final int PASSES = 30;

	private final float[] x;
	private final float[] y;
	private final float[] radius;

	private Spacing(Places middles, float[] radius) {
		this.radius = radius;
		float scale = scale(middles, radius);
		x = scaled(middles.x(), scale);
		y = scaled(middles.y(), scale);
	}

	/** New middles of discs. */
	static Places of(Places middles, float[] radius) {
		Spacing spacing = new Spacing(middles, radius);
		for (int pass = 0; pass < PASSES && spacing.part(); pass++) {
			// until none covers another
		}
		return new Places(spacing.x, spacing.y);
	}

	private static float scale(Places middles, float[] radius) {
		double wanted = 0;
		double spread = 0;
		double mass = 0;
		for (int i = 0; i < radius.length; i++) {
			double area = radius[i] * radius[i];
			wanted += area;
			mass += area;
			spread += area * ((double) middles.x()[i] * middles.x()[i] + (double) middles.y()[i] * middles.y()[i]);
		}
		// of an even disc, twice the mean square is the square of the radius
		return spread == 0 ? 1 : (float) Math.sqrt(wanted / FILL / (2 * spread / mass));
	}

	private static float[] scaled(float[] values, float scale) {
		float[] scaled = values.clone();
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= scale;
		}
		return scaled;
	}

	private boolean part() {
		long[] order = new long[x.length];
		for (int i = 0; i < order.length; i++) {
			order[i] = FloatOrder.key(x[i] - radius[i], i);
		}
		Arrays.sort(order);
		boolean moved = false;
		for (int k = 0; k < order.length; k++) {
			int one = FloatOrder.number(order[k]);
			float right = x[one] + radius[one];
			for (int other = k + 1; other < order.length && FloatOrder.first(order[other]) < right; other++) {
				moved |= part(one, FloatOrder.number(order[other]));
			}
		}
		return moved;
	}

	/** Moves two discs apart, the smaller one more. */
	private boolean part(int one, int other) {
		float dx = x[other] - x[one];
		float dy = y[other] - y[one];
		float apart = radius[one] + radius[other];
		float distance2 = dx * dx + dy * dy;
		if (distance2 >= apart * apart) {
			return false;
		}
		float distance = (float) Math.sqrt(distance2);
		if (distance < 1e-3f) {
			// at one place: a direction of their own for each
			dx = (float) Math.cos(one + 2.4 * other);
			dy = (float) Math.sin(one + 2.4 * other);
			distance = 1;
		}
		float gap = apart - (float) Math.sqrt(distance2);
		float share = radius[one] * radius[one] / (radius[one] * radius[one] + radius[other] * radius[other]);
		x[one] -= dx / distance * gap * (1 - share);
		y[one] -= dy / distance * gap * (1 - share);
		x[other] += dx / distance * gap * share;
		y[other] += dy / distance * gap * share;
		return true;
	}
}
