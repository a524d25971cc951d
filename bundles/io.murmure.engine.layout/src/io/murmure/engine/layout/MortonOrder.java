package io.murmure.engine.layout;

import java.util.Arrays;

/**
 * Nodes in the order of the Z-curve through their places (G. M. Morton, "A computer oriented geodetic data base", 1966): who is near on the
 * curve is near in the plane, so that a quadtree is a run of ranges. A radix sort of 16 + 16 bits, O(nodes); 16 bytes a node.
 */
final class MortonOrder {

	private static final int INDEX_BITS = 31;
	private static final int CELLS = 0xFFFF;

	private final int[] count = new int[CELLS + 1];
	private long[] keys;
	private long[] spare;
	private float width;

	MortonOrder(int nodes) {
		keys = new long[nodes];
		spare = new long[nodes];
	}

	/** Sorts anew. */
	void sort(Places places) {
		float left = Float.MAX_VALUE;
		float top = Float.MAX_VALUE;
		float right = -Float.MAX_VALUE;
		float bottom = -Float.MAX_VALUE;
		for (int v = 0; v < keys.length; v++) {
			left = Math.min(left, places.x()[v]);
			right = Math.max(right, places.x()[v]);
			top = Math.min(top, places.y()[v]);
			bottom = Math.max(bottom, places.y()[v]);
		}
		width = Math.max(right - left, bottom - top) * 1.0001f + 1e-6f;
		float scale = CELLS / width;
		for (int v = 0; v < keys.length; v++) {
			long code = spread((int) ((places.x()[v] - left) * scale)) | spread((int) ((places.y()[v] - top) * scale)) << 1;
			keys[v] = code << INDEX_BITS | v;
		}
		pass(INDEX_BITS);
		pass(INDEX_BITS + 16);
	}

	private void pass(int shift) {
		Arrays.fill(count, 0);
		for (long key : keys) {
			count[(int) (key >>> shift) & CELLS]++;
		}
		int begin = 0;
		for (int cell = 0; cell <= CELLS; cell++) {
			int size = count[cell];
			count[cell] = begin;
			begin += size;
		}
		for (long key : keys) {
			spare[count[(int) (key >>> shift) & CELLS]++] = key;
		}
		long[] sorted = spare;
		spare = keys;
		keys = sorted;
	}

	private static long spread(int value) {
		long bits = value & 0xFFFFL;
		bits = (bits | bits << 8) & 0x00FF00FFL;
		bits = (bits | bits << 4) & 0x0F0F0F0FL;
		bits = (bits | bits << 2) & 0x33333333L;
		return (bits | bits << 1) & 0x55555555L;
	}

	/** The node at a place of the order. */
	int node(int rank) {
		return (int) (keys[rank] & 0x7FFFFFFF);
	}

	/** The side of the square that holds all nodes. */
	float width() {
		return width;
	}

	/** Where the nodes from {@code begin} to {@code end} that lie in a quadrant of a square, or in one before it, end. {@code level} 15 is the whole. */
	int end(int begin, int end, int level, int quadrant) {
		int shift = 2 * level + INDEX_BITS;
		int low = begin;
		int high = end;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if ((keys[middle] >>> shift & 3) <= quadrant) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}
