package io.murmure.engine.layout.raster;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Draws scenes. Ties are summed up in two halves, then the upper and the lower half of the picture are painted side by side. O(pixels + length of ties +
 * area of discs); 8 bytes a pixel. One frame at a time.
 */
public final class Rasteriser {

	static final int HALVES = 2;
	/** The budget of a picture that stands still. */
	public static final int ALL = Integer.MAX_VALUE;
	/** Of so many steps along a faint tie one is painted while the picture moves. */
	private static final int STRIDE = 4;

	private Coverage[] coverage = {};
	private Stamps stamps = new Stamps(1);

	/**
	 * Draws a frame.
	 *
	 * @param budget the most ties to paint while the picture moves: the first of them, and the faint ones dotted; {@link #ALL} when it stands still
	 */
	public Frame draw(Scene scene, Viewport view, int budget) {
		int[] pixels = new int[view.width() * view.height()];
		return draw(scene, view, budget, pixels, half -> {
			// nothing waits for one half
		});
	}

	/**
	 * Draws a frame into an array.
	 *
	 * @param pixels at least as many as the view has; the frame keeps them
	 * @param done   told each half of the picture, 0 the upper and 1 the lower, when it is drawn, in the thread that drew it
	 */
	public synchronized Frame draw(Scene scene, Viewport view, int budget, int[] pixels, IntConsumer done) {
		int width = view.width();
		int height = view.height();
		if (coverage.length == 0 || !coverage[0].fits(width, height)) {
			coverage = IntStream.range(0, HALVES).mapToObj(half -> new Coverage(width, height)).toArray(Coverage[]::new);
			stamps = new Stamps(width);
		}
		Projection projection = new Projection(scene.places(), view);
		Sum[] sums = sum(scene, projection, budget);
		Tones tones = new Tones(scene.ink());
		IntStream.range(0, HALVES).parallel().forEach(half -> {
			Strip strip = new Strip(pixels, view, stamps, firstRow(height, half), firstRow(height, half + 1));
			strip.paper(scene.ink().paper());
			strip.outlines(scene.outlines(), scene.shade());
			strip.ties(coverage[0], coverage[1], tones);
			strip.discs(scene, projection);
			done.accept(half);
		});
		return new Frame(pixels, view, sums[0].painted + sums[1].painted, sums[0].whole && sums[1].whole);
	}

	/** Where a half of a picture begins; that of the half after the last is where the picture ends. */
	public static int firstRow(int height, int half) {
		return height * half / HALVES;
	}

	/** How many ties were painted, and whether these were all. */
	private record Sum(int painted, boolean whole) {
	}

	private Sum[] sum(Scene scene, Projection projection, int budget) {
		Edges edges = scene.edges();
		boolean all = scene.lit().cardinality() >= scene.places().size();
		BitSet candidates = projection.ties(edges);
		int stride = budget == ALL ? 1 : STRIDE;
		int[] bounds = { 0, edges.size() / HALVES, edges.size() };
		return IntStream.range(0, HALVES).parallel().mapToObj(half -> {
			coverage[half].clear();
			return ties(scene, all, projection, coverage[half], candidates, bounds[half], bounds[half + 1], budget / HALVES, stride);
		}).toArray(Sum[]::new);
	}

	private static Sum ties(Scene scene, boolean all, Projection projection, Coverage coverage, BitSet candidates, int begin, int end, int budget, int stride) {
		Edges edges = scene.edges();
		int painted = 0;
		int e = candidates.nextSetBit(begin);
		for (; e >= 0 && e < end && painted < budget; e = candidates.nextSetBit(e + 1)) {
			int source = edges.source()[e];
			int target = edges.target()[e];
			if (edges.within()[e] || edges.few()) {
				boolean lit = all || scene.lit().get(source) || scene.lit().get(target);
				int strength = !lit ? Coverage.DIM : edges.within()[e] ? Coverage.FULL : Coverage.STRONG;
				painted += coverage.line(projection.x(source), projection.y(source), projection.x(target), projection.y(target), strength) ? 1 : 0;
			} else if (projection.inSight(source) || projection.inSight(target)) {
				// a faint line that only passes by says nothing of what is in sight
				painted += coverage.faintLine(projection.x(source), projection.y(source), projection.x(target), projection.y(target), stride) ? 1 : 0;
			}
		}
		return new Sum(painted, stride == 1 && (e < 0 || e >= end));
	}
}
