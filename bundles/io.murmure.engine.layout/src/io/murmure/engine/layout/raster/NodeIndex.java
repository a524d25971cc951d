package io.murmure.engine.layout.raster;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import io.murmure.engine.layout.Places;

/** Finds nodes by where they are: a grid of cells with few nodes each. O(nodes) to build, O(1) to ask for the nearest. */
public final class NodeIndex {

	private final Places places;
	private final float left;
	private final float top;
	private final float cell;
	private final int columns;
	private final int rows;
	private final int[] begin;
	private final int[] nodes;

	public NodeIndex(Places places) {
		this.places = places;
		Viewport all = Viewport.fit(places, 1000, 1000);
		left = (float) all.left();
		top = (float) all.top();
		int side = Math.max(1, (int) Math.sqrt(places.size() / 2.0));
		columns = side;
		rows = side;
		cell = (float) (1000 / all.scale() / side);
		begin = new int[side * side + 1];
		for (int v = 0; v < places.size(); v++) {
			begin[cell(v) + 1]++;
		}
		Arrays.parallelPrefix(begin, Integer::sum);
		int[] next = begin.clone();
		nodes = new int[places.size()];
		for (int v = 0; v < places.size(); v++) {
			nodes[next[cell(v)]++] = v;
		}
	}

	private int cell(int node) {
		return row(places.y()[node]) * columns + column(places.x()[node]);
	}

	private int column(double x) {
		return (int) Math.clamp((x - left) / cell, 0, columns - 1);
	}

	private int row(double y) {
		return (int) Math.clamp((y - top) / cell, 0, rows - 1);
	}

	/** The nearest node within a distance. */
	public OptionalInt nearest(double x, double y, double within) {
		int found = -1;
		double best = within * within;
		for (int row = row(y - within); row <= row(y + within); row++) {
			for (int column = column(x - within); column <= column(x + within); column++) {
				int at = row * columns + column;
				for (int k = begin[at]; k < begin[at + 1]; k++) {
					double dx = places.x()[nodes[k]] - x;
					double dy = places.y()[nodes[k]] - y;
					if (dx * dx + dy * dy <= best) {
						best = dx * dx + dy * dy;
						found = nodes[k];
					}
				}
			}
		}
		return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
	}

	/** The nodes inside a polygon. O(nodes · corners). */
	public int[] inside(float[] x, float[] y) {
		return IntStream.range(0, places.size()).filter(v -> contains(x, y, places.x()[v], places.y()[v])).toArray();
	}

	/** Whether a ray from the point crosses the outline an odd number of times. */
	public static boolean contains(float[] x, float[] y, float atX, float atY) {
		boolean inside = false;
		for (int i = 0, last = x.length - 1; i < x.length; last = i++) {
			if (y[i] > atY != y[last] > atY && atX < (x[last] - x[i]) * (atY - y[i]) / (y[last] - y[i]) + x[i]) {
				inside = !inside;
			}
		}
		return inside;
	}
}
