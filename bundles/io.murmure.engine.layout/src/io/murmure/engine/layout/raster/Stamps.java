package io.murmure.engine.layout.raster;

import java.util.Arrays;

/**
 * How much of each pixel a small disc covers, reckoned once for each radius, to an eighth of a pixel, and each place of its middle within a pixel, to a quarter. Printing one
 * touches no pixel outside it, and draws no root. For pictures of one width; 50 kB.
 */
final class Stamps {

	/** How far a stamp reaches from the pixel in its middle. */
	static final int REACH = 4;
	private static final float LARGEST = 3;
	private static final int RADII = 8;
	private static final int PLACES = 4;
	private static final int SIZES = (int) (LARGEST * RADII) + 1;

	private final int width;
	private final int[][] offset = new int[SIZES * PLACES * PLACES][];
	private final int[][] share = new int[SIZES * PLACES * PLACES][];

	Stamps(int width) {
		this.width = width;
		for (int i = 0; i < offset.length; i++) {
			int place = i % (PLACES * PLACES);
			make(i, (place % PLACES + 0.5f) / PLACES, (place / PLACES + 0.5f) / PLACES, (float) (i / (PLACES * PLACES)) / RADII);
		}
	}

	/** A disc whose middle lies so far from the upper left corner of the stamp's middle pixel. */
	private void make(int stamp, float x, float y, float radius) {
		int side = 2 * REACH + 1;
		int[] offsets = new int[side * side];
		int[] shares = new int[side * side];
		int count = 0;
		for (int row = -REACH; row <= REACH; row++) {
			for (int column = -REACH; column <= REACH; column++) {
				float dx = column + 0.5f - x;
				float dy = row + 0.5f - y;
				int covered = (int) (256 * Math.clamp(radius + 0.5f - (float) Math.sqrt(dx * dx + dy * dy), 0, 1));
				if (covered > 0) {
					offsets[count] = row * width + column;
					shares[count++] = covered;
				}
			}
		}
		offset[stamp] = Arrays.copyOf(offsets, count);
		share[stamp] = Arrays.copyOf(shares, count);
	}


	static boolean isFor(float radius) {
		return radius <= LARGEST;
	}

	/** The middle must lie farther than {@link #REACH} from the picture's edge. */
	void print(int[] pixels, float x, float y, float radius, int colour) {
		int column = (int) x;
		int row = (int) y;
		int stamp = (Math.round(radius * RADII) * PLACES + (int) ((y - row) * PLACES)) * PLACES + (int) ((x - column) * PLACES);
		int[] at = offset[stamp];
		int[] covered = share[stamp];
		int middle = row * width + column;
		for (int k = 0; k < at.length; k++) {
			int pixel = middle + at[k];
			pixels[pixel] = Ink.blend(pixels[pixel], colour, covered[k]);
		}
	}
}
