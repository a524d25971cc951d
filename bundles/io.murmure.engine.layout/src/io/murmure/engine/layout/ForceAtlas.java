package io.murmure.engine.layout;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * M. Jacomy, T. Venturini, S. Heymann, M. Bastian, "ForceAtlas2, a continuous graph layout algorithm for handy network visualization" (2014):
 * nodes push one another by their degrees over the distance, ties pull with the distance, gravity holds the parts together.
 *
 * <p>A step is O(edges + nodes log nodes), on all processors; about 60 bytes a node. Sums are made in one order, whatever the processors.
 */
public final class ForceAtlas {

	/** Nodes that a processor takes at a time. */
	private static final int CHUNK = 1024;
	private static final float PUSH = 10;
	private static final float GRAVITY = 1;
	private static final float SOFT = 1e-6f;

	private final Ties ties;
	private final float[] mass;
	private final Places places;
	private final Optional<Roots> roots;
	private final Quadtree tree;
	private final Speed speed = new Speed();
	private final ThreadLocal<Repulsion> repulsion = ThreadLocal.withInitial(Repulsion::new);
	private final double[] swing;
	private final double[] traction;
	private float[] forceX;
	private float[] forceY;
	private float[] lastX;
	private float[] lastY;

	/**
	 * As in the paper.
	 *
	 * @param places are moved by each step
	 */
	public ForceAtlas(Ties ties, Places places) {
		this(ties, places, masses(ties), Optional.empty());
	}

	/**
	 * @param mass  of each node
	 * @param roots of groups that may change their shapes, but not their places
	 */
	ForceAtlas(Ties ties, Places places, float[] mass, Optional<Roots> roots) {
		this.ties = ties;
		this.places = places;
		this.mass = mass;
		this.roots = roots;
		int nodes = ties.nodes();
		tree = new Quadtree(nodes);
		forceX = new float[nodes];
		forceY = new float[nodes];
		lastX = new float[nodes];
		lastY = new float[nodes];
		swing = new double[chunks()];
		traction = new double[chunks()];
	}

	static float[] masses(Ties ties) {
		float[] masses = new float[ties.nodes()];
		for (int v = 0; v < masses.length; v++) {
			masses[v] = 1 + ties.degree(v);
		}
		return masses;
	}

	/** Moves all nodes once. */
	public void step() {
		if (mass.length == 0) {
			return;
		}
		tree.build(places, mass);
		inChunks(this::push);
		inChunks(this::pull);
		roots.ifPresent(held -> held.hold(mass, forceX, forceY));
		inChunks(this::measure);
		double factor = speed.adapt(mass.length, Arrays.stream(swing).sum(), Arrays.stream(traction).sum());
		inChunks(chunk -> move(chunk, factor));
		float[] x = lastX;
		float[] y = lastY;
		lastX = forceX;
		lastY = forceY;
		forceX = x;
		forceY = y;
	}

	private int chunks() {
		return (mass.length + CHUNK - 1) / CHUNK;
	}

	private void inChunks(IntConsumer work) {
		IntStream.range(0, chunks()).parallel().forEach(work);
	}

	private void push(int chunk) {
		int end = Math.min(mass.length, (chunk + 1) * CHUNK);
		Repulsion mine = repulsion.get();
		for (int first = chunk * CHUNK; first < end; first += Repulsion.GROUP) {
			mine.apply(tree, first, Math.min(end, first + Repulsion.GROUP), PUSH, forceX, forceY);
		}
	}

	private void pull(int chunk) {
		float[] x = places.x();
		float[] y = places.y();
		for (int v = chunk * CHUNK, end = Math.min(mass.length, v + CHUNK); v < end; v++) {
			float fx = 0;
			float fy = 0;
			for (int k = ties.offset()[v]; k < ties.offset()[v + 1]; k++) {
				int u = ties.neighbour()[k];
				fx += (x[u] - x[v]) * ties.pull()[k];
				fy += (y[u] - y[v]) * ties.pull()[k];
			}
			float gravity = GRAVITY * mass[v] / ((float) Math.sqrt(x[v] * x[v] + y[v] * y[v]) + SOFT);
			forceX[v] += fx - x[v] * gravity;
			forceY[v] += fy - y[v] * gravity;
		}
	}

	private void measure(int chunk) {
		double turning = 0;
		double going = 0;
		for (int v = chunk * CHUNK, end = Math.min(mass.length, v + CHUNK); v < end; v++) {
			turning += mass[v] * length(lastX[v] - forceX[v], lastY[v] - forceY[v]);
			going += mass[v] * length(lastX[v] + forceX[v], lastY[v] + forceY[v]) / 2;
		}
		swing[chunk] = turning;
		traction[chunk] = going;
	}

	private void move(int chunk, double factor) {
		for (int v = chunk * CHUNK, end = Math.min(mass.length, v + CHUNK); v < end; v++) {
			double turning = mass[v] * length(lastX[v] - forceX[v], lastY[v] - forceY[v]);
			float by = (float) (factor / (1 + Math.sqrt(factor * turning)));
			places.x()[v] += forceX[v] * by;
			places.y()[v] += forceY[v] * by;
		}
	}

	private static double length(float x, float y) {
		return Math.sqrt(x * x + y * y);
	}
}
