package io.murmure.engine.layout.raster;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Draws scenes. Ties are summed up in two halves, then the upper and the lower half of the picture are painted side by side. O(pixels + length of ties +
 * area of discs); 8 bytes a pixel. One frame at a time.
 */
public final class Rasteriser {

	private static final int HALVES = 2;
	/** How dark ties are where they cover a pixel: by the number of sixteenths. */
	private static final int[] TONE = new int[2048];
	private static final double DENSITY = 0.24 / 16;
	private static final double DARKEST = 0.72;

	static {
		for (int covered = 0; covered < TONE.length; covered++) {
			TONE[covered] = (int) Math.round(256 * DARKEST * (1 - Math.exp(-covered * DENSITY)));
		}
	}

	private Coverage[] coverage = {};

	/** @param budget the most ties to paint */
	public synchronized Frame draw(Scene scene, Viewport view, int budget) {
		int width = view.width();
		int height = view.height();
		if (coverage.length == 0 || !coverage[0].fits(width, height)) {
			coverage = IntStream.range(0, HALVES).mapToObj(half -> new Coverage(width, height)).toArray(Coverage[]::new);
		}
		AtomicIntegerArray painted = new AtomicIntegerArray(HALVES);
		AtomicIntegerArray left = new AtomicIntegerArray(HALVES);
		IntStream.range(0, HALVES).parallel().forEach(half -> {
			coverage[half].clear();
			int end = ties(scene, view, coverage[half], half, budget / HALVES, painted);
			left.set(half, end < scene.edges().size() ? 1 : 0);
		});
		int[] pixels = new int[width * height];
		IntStream.range(0, HALVES).parallel().forEach(half -> {
			Strip strip = new Strip(pixels, view, height * half / HALVES, height * (half + 1) / HALVES);
			strip.paper(scene.ink().paper());
			strip.outlines(scene.outlines(), scene.shade());
			strip.ties(coverage[0], coverage[1], TONE, scene.ink().tie());
			strip.discs(scene);
		});
		int edges = IntStream.range(0, HALVES).map(painted::get).sum();
		return new Frame(pixels, view, edges, IntStream.range(0, HALVES).allMatch(half -> left.get(half) == 0));
	}

	/** Draws every second tie until the budget is spent; says where it stopped. */
	private static int ties(Scene scene, Viewport view, Coverage coverage, int half, int budget, AtomicIntegerArray painted) {
		Edges edges = scene.edges();
		float[] x = scene.places().x();
		float[] y = scene.places().y();
		float scale = (float) view.scale();
		float left = (float) view.left();
		float top = (float) view.top();
		int count = 0;
		int e = half;
		for (; e < edges.size() && count < budget; e += HALVES) {
			float ax = (x[edges.source()[e]] - left) * scale;
			float ay = (y[edges.source()[e]] - top) * scale;
			float bx = (x[edges.target()[e]] - left) * scale;
			float by = (y[edges.target()[e]] - top) * scale;
			// a faint line that only passes by says nothing of what is in sight
			boolean near = edges.within(e) || inSight(ax, ay, view) || inSight(bx, by, view);
			if (near && coverage.line(ax, ay, bx, by, edges.strength()[e])) {
				count++;
			}
		}
		painted.set(half, count);
		return e;
	}

	private static boolean inSight(float x, float y, Viewport view) {
		return x >= 0 && y >= 0 && x < view.width() && y < view.height();
	}
}
