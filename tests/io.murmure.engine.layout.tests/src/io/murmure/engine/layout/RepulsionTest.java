package io.murmure.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class RepulsionTest {

	private static final int NODES = 3000;

	@Test
	void theTreePushesNearlyAsTheSumOverAllPairs() {
		SplittableRandom random = new SplittableRandom(4);
		Places places = Places.of(NODES);
		float[] mass = new float[NODES];
		for (int v = 0; v < NODES; v++) {
			places.x()[v] = (float) (random.nextDouble() * 1000);
			places.y()[v] = (float) (random.nextDouble() * 1000);
			mass[v] = 1 + random.nextInt(9);
		}
		Quadtree tree = new Quadtree(NODES);
		tree.build(places, mass);
		float[] x = new float[NODES];
		float[] y = new float[NODES];
		Repulsion repulsion = new Repulsion();
		for (int first = 0; first < NODES; first += Repulsion.GROUP) {
			repulsion.apply(tree, first, Math.min(NODES, first + Repulsion.GROUP), 1, x, y);
		}
		double error = 0;
		double whole = 0;
		for (int v = 0; v < NODES; v++) {
			double[] exact = exact(places, mass, v);
			error += Math.hypot(x[v] - exact[0], y[v] - exact[1]);
			whole += Math.hypot(exact[0], exact[1]);
		}
		assertTrue(error / whole < 0.03, "off by " + error / whole);
	}

	@Test
	void everyNodeIsInExactlyOneLeaf() {
		SplittableRandom random = new SplittableRandom(5);
		Places places = Places.of(500);
		for (int v = 0; v < 500; v++) {
			// many at one place
			places.x()[v] = random.nextInt(7);
			places.y()[v] = random.nextInt(3);
		}
		float[] mass = new float[500];
		Arrays.fill(mass, 2);
		Quadtree tree = new Quadtree(500);
		tree.build(places, mass);
		int inLeaves = 0;
		for (int square = 0; square < tree.squares; square++) {
			inLeaves += tree.begin[square] >= 0 ? tree.end[square] - tree.begin[square] : 0;
		}
		assertEquals(500, inLeaves);
		assertEquals(1000, tree.sum[0], 0.01);
	}

	private static double[] exact(Places places, float[] mass, int v) {
		double[] force = new double[2];
		for (int u = 0; u < NODES; u++) {
			double dx = places.x()[v] - places.x()[u];
			double dy = places.y()[v] - places.y()[u];
			double distance2 = dx * dx + dy * dy;
			if (u != v && distance2 > 0) {
				force[0] += mass[v] * mass[u] * dx / distance2;
				force[1] += mass[v] * mass[u] * dy / distance2;
			}
		}
		return force;
	}
}
