package io.murmure.engine.layout.raster;

import java.util.Arrays;

/**
 * How much of each pixel lines cover, in sixteenths. Lines are clipped (Y.-D. Liang, B. A. Barsky, "A new concept and method for line clipping",
 * 1984), and each step along the longer axis is shared between the two pixels that it lies between. O(length) a line.
 */
final class Coverage {

	/** How dark a tie is at its darkest. */
	static final int FULL = 16;
	/** Of the few ties that lead from one community to another. */
	static final int STRONG = 3 * FULL;
	/** Of ties between nodes that are not looked at. */
	static final int DIM = 3;
	private static final int ONE = 1 << 16;
	/** The rightmost column and lowest row are only ever reached by the second pixel of a step. */
	private static final float INSET = 1.02f;

	private final int width;
	private final float right;
	private final float bottom;
	private final short[] sums;
	private float from;
	private float to;
	private float startX;
	private float startY;
	private float endX;
	private float endY;

	Coverage(int width, int height) {
		this.width = width;
		right = width - 1 - INSET;
		bottom = height - 1 - INSET;
		sums = new short[width * height];
	}

	void clear() {
		Arrays.fill(sums, (short) 0);
	}

	int at(int pixel) {
		return sums[pixel] & 0xFFFF;
	}

	boolean fits(int otherWidth, int otherHeight) {
		return width == otherWidth && sums.length == otherWidth * otherHeight;
	}

	/** Draws an antialiased line; false when it lies outside. */
	boolean line(float ax, float ay, float bx, float by, int strength) {
		if (!isInside(ax, ay, bx, by)) {
			return false;
		}
		trace(startX, startY, endX - startX, endY - startY, strength);
		return true;
	}

	/**
	 * Draws a line so faint that its edges need no smoothing; false when it lies outside. Of {@code stride} steps one is painted, as dark as all of them: where many such lines
	 * lie over one another, that looks the same and takes less time.
	 */
	boolean faintLine(float ax, float ay, float bx, float by, int stride) {
		if (!isInside(ax, ay, bx, by)) {
			return false;
		}
		dot(startX, startY, endX - startX, endY - startY, stride);
		return true;
	}

	/** Clips a line to the picture. */
	private boolean isInside(float ax, float ay, float bx, float by) {
		if (ax >= 0 && ay >= 0 && bx >= 0 && by >= 0 && ax <= right && ay <= bottom && bx <= right && by <= bottom) {
			startX = ax;
			startY = ay;
			endX = bx;
			endY = by;
			return true;
		}
		if (ax < 0 && bx < 0 || ay < 0 && by < 0 || ax > right && bx > right || ay > bottom && by > bottom || right <= 0 || bottom <= 0) {
			return false;
		}
		from = 0;
		to = 1;
		float dx = bx - ax;
		float dy = by - ay;
		if (!clip(ax, dx, right) || !clip(ay, dy, bottom) || from > to) {
			return false;
		}
		startX = within(ax + dx * from, right);
		startY = within(ay + dy * from, bottom);
		endX = within(ax + dx * to, right);
		endY = within(ay + dy * to, bottom);
		return true;
	}

	private static float within(float value, float limit) {
		return Math.max(0, Math.min(limit, value));
	}

	private boolean clip(float start, float delta, float limit) {
		if (delta == 0) {
			return start >= 0 && start <= limit;
		}
		float enter = (delta > 0 ? -start : limit - start) / delta;
		float leave = (delta > 0 ? limit - start : -start) / delta;
		from = Math.max(from, enter);
		to = Math.min(to, leave);
		return true;
	}

	private void trace(float x, float y, float dx, float dy, int strength) {
		boolean steep = Math.abs(dy) > Math.abs(dx);
		int steps = (int) Math.max(Math.abs(dx), Math.abs(dy)) + 1;
		int fx = (int) (x * ONE);
		int fy = (int) (y * ONE);
		int stepX = (int) (dx / steps * ONE);
		int stepY = (int) (dy / steps * ONE);
		int beside = steep ? 1 : width;
		for (int k = 0; k < steps; k++) {
			int pixel = (fy >> 16) * width + (fx >> 16);
			int share = (((steep ? fx : fy) & 0xFFFF) * strength) >> 16;
			sums[pixel] += (short) (strength - share);
			sums[pixel + beside] += (short) share;
			fx += stepX;
			fy += stepY;
		}
	}

	private void dot(float x, float y, float dx, float dy, int stride) {
		int steps = (int) (Math.max(Math.abs(dx), Math.abs(dy)) / stride) + 1;
		int fx = (int) (x * ONE);
		int fy = (int) (y * ONE);
		int stepX = (int) (dx / steps * ONE);
		int stepY = (int) (dy / steps * ONE);
		for (int k = 0; k < steps; k++) {
			sums[(fy >> 16) * width + (fx >> 16)] += (short) stride;
			fx += stepX;
			fy += stepY;
		}
	}
}
