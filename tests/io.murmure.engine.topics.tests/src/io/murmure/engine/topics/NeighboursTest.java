package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

class NeighboursTest {

	@Test
	void blocksGiveTheSameNeighboursAsLookingAtAllPairs() {
		SplittableRandom random = new SplittableRandom(3);
		float[][] points = new float[1500][7];
		for (float[] point : points) {
			for (int d = 0; d < point.length; d++) {
				point[d] = (float) random.nextDouble();
			}
		}
		Neighbours neighbours = Neighbours.among(points, 6, Progress.NONE);
		for (int point : new int[] { 0, 255, 256, 1023, 1024, 1499 }) {
			int[] expected = IntStream.range(0, points.length).filter(other -> other != point).boxed()
					.sorted(Comparator.comparingDouble(other -> distance(points[point], points[other]))).limit(6).mapToInt(Integer::intValue).toArray();
			assertArrayEquals(expected, neighbours.of(point));
			assertEquals(distance(points[point], points[expected[5]]), neighbours.distances(point)[5], 1e-3);
		}
	}

	@Test
	void fewPointsHaveFewNeighbours() {
		Neighbours neighbours = Neighbours.among(new float[][] { { 0 }, { 1 }, { 5 } }, 15, Progress.NONE);
		assertArrayEquals(new int[] { 1, 0 }, neighbours.of(2));
	}

	private static double distance(float[] one, float[] other) {
		double sum = 0;
		for (int d = 0; d < one.length; d++) {
			sum += (one[d] - other[d]) * (double) (one[d] - other[d]);
		}
		return Math.sqrt(sum);
	}
}
