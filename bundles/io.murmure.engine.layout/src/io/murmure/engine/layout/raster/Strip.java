package io.murmure.engine.layout.raster;

import java.util.Arrays;

/** Some rows of a picture, which one processor paints. */
final class Strip {

	private static final int OUTLINE_TINT = 40;
	/** Pixels of height below which a third of an outline's corners show its shape. */
	private static final float FEW_CORNERS = 30;

	private final int[] pixels;
	private final Viewport view;
	private final Stamps stamps;
	private final int first;
	private final int last;
	/** Where an outline begins and ends in each row. */
	private final float[] left;
	private final float[] right;

	/** Rows from {@code first} to before {@code last}. */
	Strip(int[] pixels, Viewport view, Stamps stamps, int first, int last) {
		this.stamps = stamps;
		this.pixels = pixels;
		this.view = view;
		this.first = first;
		this.last = last;
		left = new float[last - first];
		right = new float[last - first];
	}

	void paper(int colour) {
		Arrays.fill(pixels, first * view.width(), last * view.width(), colour);
	}

	void outlines(Outlines outlines, int[] shade) {
		for (int community = 0; community < shade.length; community++) {
			if (outlines.x()[community].length > 0) {
				outline(outlines.x()[community], outlines.y()[community], shade[community]);
			}
		}
	}

	/** Fills a convex polygon: its sides tell where each row begins and ends. O(corners + rows + area). */
	private void outline(float[] x, float[] y, int colour) {
		float scale = (float) view.scale();
		float top = y[0];
		float bottom = y[0];
		for (float one : y) {
			top = one < top ? one : top;
			bottom = one > bottom ? one : bottom;
		}
		int begin = Math.max(first, (int) Math.ceil((top - (float) view.top()) * scale));
		int end = Math.min(last - 1, (int) Math.floor((bottom - (float) view.top()) * scale));
		if (begin > end) {
			return;
		}
		Arrays.fill(left, begin - first, end + 1 - first, Float.MAX_VALUE);
		Arrays.fill(right, begin - first, end + 1 - first, -Float.MAX_VALUE);
		int stride = (bottom - top) * scale < FEW_CORNERS ? 3 : 1;
		int before = (x.length - 1) / stride * stride;
		float lastX = (x[before] - (float) view.left()) * scale;
		float lastY = (y[before] - (float) view.top()) * scale;
		for (int i = 0; i < x.length; i += stride) {
			float nextX = (x[i] - (float) view.left()) * scale;
			float nextY = (y[i] - (float) view.top()) * scale;
			side(lastX, lastY, nextX, nextY, begin, end);
			lastX = nextX;
			lastY = nextY;
		}
		for (int row = begin; row <= end; row++) {
			// rows at the ends may be left empty by corners that are passed over
			int from = (int) Math.ceil(Math.max(0, Math.min(view.width(), left[row - first])));
			int to = (int) Math.floor(Math.max(-1, Math.min(view.width() - 1, right[row - first])));
			for (int pixel = row * view.width() + from; pixel <= row * view.width() + to; pixel++) {
				pixels[pixel] = Ink.blend(pixels[pixel], colour, OUTLINE_TINT);
			}
		}
	}

	private void side(float x0, float y0, float x1, float y1, int begin, int end) {
		if (y0 == y1) {
			return;
		}
		float slope = (x1 - x0) / (y1 - y0);
		int from = Math.max(begin, (int) Math.ceil(Math.min(y0, y1)));
		int to = Math.min(end, (int) Math.floor(Math.max(y0, y1)));
		for (int row = from; row <= to; row++) {
			float at = x0 + (row - y0) * slope;
			left[row - first] = at < left[row - first] ? at : left[row - first];
			right[row - first] = at > right[row - first] ? at : right[row - first];
		}
	}

	/** Darkens what ties cover. */
	void ties(Coverage one, Coverage other, Tones tones) {
		for (int pixel = first * view.width(); pixel < last * view.width(); pixel++) {
			int covered = one.at(pixel) + other.at(pixel);
			if (covered > 0) {
				pixels[pixel] = tones.darkened(pixels[pixel], covered);
			}
		}
	}

	void discs(Scene scene, Projection projection) {
		int nodes = scene.places().size();
		for (int v = 0; v < nodes; v++) {
			float x = projection.x(v);
			float y = projection.y(v);
			if (y > first - Scene.LARGEST_DISC - 1 && y < last + Scene.LARGEST_DISC + 1 && x > -Scene.LARGEST_DISC && x < view.width() + Scene.LARGEST_DISC) {
				disc(x, y, scene.disc(v, view), scene.colour()[v]);
			}
		}
	}

	private void disc(float x, float y, float radius, int colour) {
		if (Stamps.isFor(radius) && x > Stamps.REACH + 1 && y > first + Stamps.REACH + 1 && x < view.width() - Stamps.REACH - 1 && y < last - Stamps.REACH - 1) {
			stamps.print(pixels, x, y, radius, colour);
			return;
		}
		int top = Math.max(first, (int) Math.floor(y - radius - 0.5f));
		int bottom = Math.min(last - 1, (int) (y + radius + 0.5f));
		int west = Math.max(0, (int) Math.floor(x - radius - 0.5f));
		int east = Math.min(view.width() - 1, (int) (x + radius + 0.5f));
		// what lies farther in needs no root, and what lies farther out none either
		float inner = Math.max(0, radius - 0.5f) * Math.max(0, radius - 0.5f);
		float outer = (radius + 0.5f) * (radius + 0.5f);
		for (int row = top; row <= bottom; row++) {
			float dy = row + 0.5f - y;
			for (int column = west; column <= east; column++) {
				float dx = column + 0.5f - x;
				float distance = dx * dx + dy * dy;
				int pixel = row * view.width() + column;
				if (distance <= inner) {
					pixels[pixel] = colour;
				} else if (distance < outer) {
					pixels[pixel] = Ink.blend(pixels[pixel], colour, (int) (256 * Math.min(1, radius + 0.5f - (float) Math.sqrt(distance))));
				}
			}
		}
	}
}
