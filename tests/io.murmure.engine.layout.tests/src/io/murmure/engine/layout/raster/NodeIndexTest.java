package io.murmure.engine.layout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.engine.layout.Places;

class NodeIndexTest {

	private final Places places = random();

	private static Places random() {
		SplittableRandom random = new SplittableRandom(10);
		Places places = Places.of(800);
		for (int v = 0; v < 800; v++) {
			places.x()[v] = (float) (random.nextDouble() * 500);
			places.y()[v] = (float) (random.nextDouble() * 500);
		}
		// somebody far out
		places.x()[0] = 90_000;
		return places;
	}

	@Test
	void theNearestNodeIsTheOneThatASearchThroughAllFinds() {
		NodeIndex index = new NodeIndex(places);
		SplittableRandom random = new SplittableRandom(11);
		for (int tries = 0; tries < 200; tries++) {
			double x = random.nextDouble() * 500;
			double y = random.nextDouble() * 500;
			int nearest = IntStream.range(0, 800).boxed().min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y))).orElseThrow();
			assertEquals(nearest, index.nearest(x, y, 100).orElseThrow());
		}
		assertEquals(0, index.nearest(90_001, places.y()[0], 5).orElseThrow());
		assertTrue(index.nearest(-400, -400, 5).isEmpty());
	}

	@Test
	void aLassoCatchesWhoIsInsideIt() {
		int[] inside = new NodeIndex(places).inside(new float[] { 100, 300, 300, 100 }, new float[] { 50, 50, 250, 250 });
		assertArrayEquals(IntStream.range(0, 800).filter(v -> places.x()[v] > 100 && places.x()[v] < 300 && places.y()[v] > 50 && places.y()[v] < 250).toArray(), inside);
	}

	private double distance(int node, double x, double y) {
		return Math.hypot(places.x()[node] - x, places.y()[node] - y);
	}
}
