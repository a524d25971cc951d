package io.murmure.engine.layout;

import java.util.Arrays;

/**
 * The tree of J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm" (1986), as arrays in the order of a walk through
 * it: from a square, the next entry is its first quarter, and {@code skip} is the entry after its last. O(nodes) to build; about 12 bytes a node.
 */
final class Quadtree {

	/** Squares with at most so many nodes are not divided. */
	private static final int LEAF = 16;
	private static final int TOP_LEVEL = 15;

	private final MortonOrder order;
	/** Nodes in Morton order. */
	final float[] x;
	final float[] y;
	final float[] mass;
	/** Squares: centre and sum of mass, square of the side, the entry that follows, and the nodes of a leaf; {@code begin} is -1 for others. */
	float[] centreX;
	float[] centreY;
	float[] sum;
	float[] side2;
	int[] skip;
	int[] begin;
	int[] end;
	int squares;

	Quadtree(int nodes) {
		order = new MortonOrder(nodes);
		x = new float[nodes];
		y = new float[nodes];
		mass = new float[nodes];
		grow(Math.max(64, nodes / 4));
	}

	private void grow(int capacity) {
		centreX = Arrays.copyOf(centreX == null ? new float[0] : centreX, capacity);
		centreY = Arrays.copyOf(centreY == null ? new float[0] : centreY, capacity);
		sum = Arrays.copyOf(sum == null ? new float[0] : sum, capacity);
		side2 = Arrays.copyOf(side2 == null ? new float[0] : side2, capacity);
		skip = Arrays.copyOf(skip == null ? new int[0] : skip, capacity);
		begin = Arrays.copyOf(begin == null ? new int[0] : begin, capacity);
		end = Arrays.copyOf(end == null ? new int[0] : end, capacity);
	}

	void build(Places places, float[] masses) {
		order.sort(places);
		for (int rank = 0; rank < x.length; rank++) {
			int v = order.node(rank);
			x[rank] = places.x()[v];
			y[rank] = places.y()[v];
			mass[rank] = masses[v];
		}
		squares = 0;
		divide(0, x.length, TOP_LEVEL, order.width());
	}

	int node(int rank) {
		return order.node(rank);
	}

	private void divide(int first, int last, int level, float side) {
		int me = squares++;
		if (me == skip.length) {
			grow(2 * me);
		}
		side2[me] = side * side;
		boolean leaf = last - first <= LEAF || level < 0;
		begin[me] = leaf ? first : -1;
		end[me] = last;
		float m = 0;
		float mx = 0;
		float my = 0;
		if (leaf) {
			for (int rank = first; rank < last; rank++) {
				m += mass[rank];
				mx += mass[rank] * x[rank];
				my += mass[rank] * y[rank];
			}
		} else {
			int from = first;
			for (int quadrant = 0; quadrant < 4; quadrant++) {
				int to = quadrant == 3 ? last : order.end(from, last, level, quadrant);
				if (to > from) {
					int child = squares;
					divide(from, to, level - 1, side / 2);
					m += sum[child];
					mx += sum[child] * centreX[child];
					my += sum[child] * centreY[child];
				}
				from = to;
			}
		}
		sum[me] = m;
		centreX[me] = mx / m;
		centreY[me] = my / m;
		skip[me] = squares;
	}
}
