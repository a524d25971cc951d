package io.murmure.engine.layout.raster;

import java.util.Arrays;

/**
 * How much of each pixel lines cover, in sixteenths. Lines are clipped (Y.-D. Liang, B. A. Barsky, "A new concept and method for line clipping",
 * 1984), and each step along the longer axis is shared between the two pixels that it lies between. O(length) a line.
 */
final class Coverage {

	private static final int ONE = 1 << 16;
	/** The rightmost column and lowest row are only ever reached by the second pixel of a step. */
	private static final float INSET = 1.02f;

	private final int width;
	private final float right;
	private final float bottom;
	private final short[] sums;
	private float from;
	private float to;

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

	/** Draws a line; false when it lies outside. */
	boolean line(float ax, float ay, float bx, float by, int strength) {
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
		float x = Math.clamp(ax + dx * from, 0, right);
		float y = Math.clamp(ay + dy * from, 0, bottom);
		trace(x, y, Math.clamp(ax + dx * to, 0, right) - x, Math.clamp(ay + dy * to, 0, bottom) - y, strength);
		return true;
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
}
