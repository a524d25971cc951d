package io.murmure.engine.layout.raster;

import java.util.BitSet;

import io.murmure.engine.layout.Places;

/**
 * Where the nodes are on the screen, x and y side by side: each is projected once a frame, and read with one access to memory for each end of a tie.
 */
final class Projection {

	/** How far beyond the picture a node may lie, in widths or heights of it, so that a tie of its community is looked at. */
	private static final float MARGIN = 0.5f;

	private final float[] at;
	private final int width;
	private final int height;

	/** O(nodes), 8 bytes each. */
	Projection(Places places, Viewport view) {
		int nodes = places.size();
		float scale = (float) view.scale();
		float left = (float) view.left();
		float top = (float) view.top();
		at = new float[2 * nodes];
		for (int v = 0; v < nodes; v++) {
			at[2 * v] = (places.x()[v] - left) * scale;
			at[2 * v + 1] = (places.y()[v] - top) * scale;
		}
		width = view.width();
		height = view.height();
	}

	float x(int node) {
		return at[2 * node];
	}

	float y(int node) {
		return at[2 * node + 1];
	}

	boolean inSight(int node) {
		return x(node) >= 0 && y(node) >= 0 && x(node) < width && y(node) < height;
	}

	private boolean near(int node) {
		return x(node) >= -MARGIN * width && y(node) >= -MARGIN * height && x(node) < (1 + MARGIN) * width && y(node) < (1 + MARGIN) * height;
	}

	/** The ties with an end in or near the picture; all ties when that is most of them. O(nodes + ties near the picture). */
	BitSet ties(Edges edges) {
		BitSet candidates = new BitSet(edges.size());
		int nodes = at.length / 2;
		long ends = 0;
		for (int v = 0; v < nodes; v++) {
			ends += near(v) ? edges.degree(v) : 0;
		}
		if (ends > edges.size() / 2) {
			candidates.set(0, edges.size());
			return candidates;
		}
		for (int v = 0; v < nodes; v++) {
			if (near(v)) {
				for (int k = edges.begin()[v]; k < edges.begin()[v + 1]; k++) {
					candidates.set(edges.ofNode()[k]);
				}
			}
		}
		return candidates;
	}
}
