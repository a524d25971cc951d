package io.murmure.engine.layout;

import java.util.Arrays;

/**
 * What pushes a group of near nodes: a list of single nodes and of far squares that stand for many, gathered once for the group and then
 * applied to each of its nodes in loops that the Java machine turns into vector instructions. O(log nodes) a node; one for each thread.
 */
final class Repulsion {

	/** Nodes that share a list. */
	static final int GROUP = 32;
	/** A square is far when its side is less than so many times its distance: coarser than the usual 1, and the picture is the same. */
	private static final float THETA = 1.2f;
	/** Keeps nodes at one place from dividing by zero. */
	private static final float SOFT = 1e-9f;

	private final float[] pushX = new float[GROUP];
	private final float[] pushY = new float[GROUP];
	private float[] x = new float[1024];
	private float[] y = new float[1024];
	private float[] mass = new float[1024];
	private int size;

	/** Writes what pushes the nodes from rank {@code first} to before {@code last}, times their mass and {@code strength}, by node. */
	void apply(Quadtree tree, int first, int last, float strength, float[] forceX, float[] forceY) {
		gather(tree, first, last);
		int nodes = last - first;
		Arrays.fill(pushX, 0, nodes, 0);
		Arrays.fill(pushY, 0, nodes, 0);
		for (int k = 0; k < size; k++) {
			push(tree.x, tree.y, first, nodes, x[k], y[k], mass[k]);
		}
		for (int i = 0; i < nodes; i++) {
			int v = tree.node(first + i);
			forceX[v] = strength * tree.mass[first + i] * pushX[i];
			forceY[v] = strength * tree.mass[first + i] * pushY[i];
		}
	}

	private void push(float[] nodeX, float[] nodeY, int first, int nodes, float fromX, float fromY, float weight) {
		for (int i = 0; i < nodes; i++) {
			float dx = nodeX[first + i] - fromX;
			float dy = nodeY[first + i] - fromY;
			float force = weight / (dx * dx + dy * dy + SOFT);
			pushX[i] += dx * force;
			pushY[i] += dy * force;
		}
	}

	private void gather(Quadtree tree, int first, int last) {
		float left = Float.MAX_VALUE;
		float top = Float.MAX_VALUE;
		float right = -Float.MAX_VALUE;
		float bottom = -Float.MAX_VALUE;
		for (int rank = first; rank < last; rank++) {
			left = Math.min(left, tree.x[rank]);
			right = Math.max(right, tree.x[rank]);
			top = Math.min(top, tree.y[rank]);
			bottom = Math.max(bottom, tree.y[rank]);
		}
		size = 0;
		for (int square = 0; square < tree.squares;) {
			float dx = Math.max(0, Math.max(left - tree.centreX[square], tree.centreX[square] - right));
			float dy = Math.max(0, Math.max(top - tree.centreY[square], tree.centreY[square] - bottom));
			if (tree.side2[square] < THETA * THETA * (dx * dx + dy * dy)) {
				add(tree.centreX[square], tree.centreY[square], tree.sum[square]);
				square = tree.skip[square];
			} else if (tree.begin[square] >= 0) {
				for (int rank = tree.begin[square]; rank < tree.end[square]; rank++) {
					add(tree.x[rank], tree.y[rank], tree.mass[rank]);
				}
				square = tree.skip[square];
			} else {
				square++;
			}
		}
	}

	private void add(float atX, float atY, float weight) {
		if (size == x.length) {
			x = Arrays.copyOf(x, 2 * size);
			y = Arrays.copyOf(y, 2 * size);
			mass = Arrays.copyOf(mass, 2 * size);
		}
		x[size] = atX;
		y[size] = atY;
		mass[size++] = weight;
	}
}
