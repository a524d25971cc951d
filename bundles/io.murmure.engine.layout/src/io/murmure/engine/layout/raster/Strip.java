package io.murmure.engine.layout.raster;

import java.util.Arrays;

/** Some rows of a picture, which one processor paints. */
final class Strip {

	private static final int OUTLINE_TINT = 40;
	private static final float SMALLEST = 0.75f;
	private static final float LARGEST = 14;

	private final int[] pixels;
	private final Viewport view;
	private final int first;
	private final int last;

	/** Rows from {@code first} to before {@code last}. */
	Strip(int[] pixels, Viewport view, int first, int last) {
		this.pixels = pixels;
		this.view = view;
		this.first = first;
		this.last = last;
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

	/** Fills a convex polygon, row by row. */
	private void outline(float[] x, float[] y, int colour) {
		double top = Double.MAX_VALUE;
		double bottom = -Double.MAX_VALUE;
		for (float one : y) {
			top = Math.min(top, view.toScreenY(one));
			bottom = Math.max(bottom, view.toScreenY(one));
		}
		for (int row = Math.max(first, (int) Math.ceil(top)); row <= Math.min(last - 1, (int) bottom); row++) {
			double left = Double.MAX_VALUE;
			double right = -Double.MAX_VALUE;
			for (int i = 0; i < x.length; i++) {
				int next = i + 1 == x.length ? 0 : i + 1;
				double y0 = view.toScreenY(y[i]);
				double y1 = view.toScreenY(y[next]);
				if (y0 != y1 && row >= Math.min(y0, y1) && row <= Math.max(y0, y1)) {
					double x0 = view.toScreenX(x[i]);
					double at = x0 + (row - y0) / (y1 - y0) * (view.toScreenX(x[next]) - x0);
					left = Math.min(left, at);
					right = Math.max(right, at);
				}
			}
			int end = row * view.width() + (int) Math.min(view.width() - 1, right);
			for (int pixel = row * view.width() + (int) Math.max(0, Math.ceil(left)); pixel <= end; pixel++) {
				pixels[pixel] = Ink.blend(pixels[pixel], colour, OUTLINE_TINT);
			}
		}
	}

	/** Darkens what ties cover. */
	void ties(Coverage one, Coverage other, int[] tone, int colour) {
		for (int pixel = first * view.width(); pixel < last * view.width(); pixel++) {
			int covered = one.at(pixel) + other.at(pixel);
			if (covered > 0) {
				pixels[pixel] = Ink.blend(pixels[pixel], colour, tone[Math.min(covered, tone.length - 1)]);
			}
		}
	}

	void discs(Scene scene) {
		float[] xs = scene.places().x();
		float[] ys = scene.places().y();
		for (int v = 0; v < xs.length; v++) {
			float radius = radius(scene.radius()[v], view);
			float x = (float) view.toScreenX(xs[v]);
			float y = (float) view.toScreenY(ys[v]);
			if (x > -radius && x < view.width() + radius && y > first - radius - 1 && y < last + radius + 1) {
				disc(x, y, radius, scene.colour()[v]);
			}
		}
	}

	/** In pixels. */
	static float radius(float inPlane, Viewport view) {
		return Math.clamp((float) (inPlane * view.scale()), SMALLEST, LARGEST);
	}

	private void disc(float x, float y, float radius, int colour) {
		int top = Math.max(first, (int) Math.floor(y - radius - 0.5f));
		int bottom = Math.min(last - 1, (int) (y + radius + 0.5f));
		int left = Math.max(0, (int) Math.floor(x - radius - 0.5f));
		int right = Math.min(view.width() - 1, (int) (x + radius + 0.5f));
		for (int row = top; row <= bottom; row++) {
			float dy = row + 0.5f - y;
			for (int column = left; column <= right; column++) {
				float dx = column + 0.5f - x;
				float covered = radius + 0.5f - (float) Math.sqrt(dx * dx + dy * dy);
				int pixel = row * view.width() + column;
				if (covered >= 1) {
					pixels[pixel] = colour;
				} else if (covered > 0) {
					pixels[pixel] = Ink.blend(pixels[pixel], colour, (int) (covered * 256));
				}
			}
		}
	}
}
