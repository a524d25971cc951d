package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.engine.topics.Clusters.Branch;

/** Points on a line, so that every distance can be computed in the head. */
class HdbscanTest {

	private static float[][] line(float... places) {
		float[][] points = new float[places.length][];
		for (int i = 0; i < places.length; i++) {
			points[i] = new float[] { places[i] };
		}
		return points;
	}

	/**
	 * 0 1 2 3, then 20 21 22 23, and 50 alone. With the point itself as its only neighbour the tree joins at distances 1, 17 and 27: the left and right four are born at density
	 * 1/17 and lose all points at density 1.
	 */
	@Test
	void twoDensePlacesAreClustersAndAPointFarAwayIsInNone() {
		Clusters clusters = new Hdbscan(1, 3, 100).of(line(0, 1, 2, 3, 20, 21, 22, 23, 50), Progress.NONE);
		assertEquals(2, clusters.count());
		assertArrayEquals(new int[] { 0, 0, 0, 0, 1, 1, 1, 1, -1 }, clusters.of());
		assertArrayEquals(new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 0 }, clusters.probabilities(), 1e-9);
		assertEquals(List.of(new Branch(-1, -1), new Branch(0, 0), new Branch(0, 1)), clusters.tree());
	}

	/** 4 lies 1.25 from the dense four 0 1 2 3 (at 4.25): it leaves them at density 1/1.25, they stay until 1. */
	@Test
	void aPointAtTheEdgeBelongsLessSurely() {
		Clusters clusters = new Hdbscan(1, 3, 100).of(line(0, 1, 2, 3, 4.25f, 20, 21, 22, 23), Progress.NONE);
		assertArrayEquals(new int[] { 0, 0, 0, 0, 0, 1, 1, 1, 1 }, clusters.of());
		assertEquals(0.8, clusters.probabilities()[4], 1e-6);
		assertEquals(1, clusters.probabilities()[0], 1e-6);
	}

	/**
	 * Excess of mass by hand, least 3. Left: 0 1 2 | 5 6 7 at gap 3, right: 40 41 42 at gap 33. The pair of threes as one: 6 points from 1/33 to 1/3, mass 6 (1/3 - 1/33) = 1.82;
	 * apart: 2 x 3 (1 - 1/3) = 4. So they stay apart. With a gap of 1.5 it is 6 (1/1.5 - 1/34.5) = 3.83 against 2 x 3 (1 - 1/1.5) = 2: they are one.
	 */
	@Test
	void closePlacesAreOneClusterWhenTheyStayTogetherOverMoreDensities() {
		assertEquals(3, new Hdbscan(1, 3, 100).of(line(0, 1, 2, 5, 6, 7, 40, 41, 42), Progress.NONE).count());
		Clusters joined = new Hdbscan(1, 3, 100).of(line(0, 1, 2, 3.5f, 4.5f, 5.5f, 40, 41, 42), Progress.NONE);
		assertEquals(2, joined.count());
		assertArrayEquals(new int[] { 0, 0, 0, 0, 0, 0, 1, 1, 1 }, joined.of());
	}

	@Test
	void aClusterThatIsTooLargeIsTakenApartWhereItCanBe() {
		float[][] points = line(0, 1, 2, 3.5f, 4.5f, 5.5f, 40, 41, 42);
		assertEquals(3, new Hdbscan(1, 3, 5).of(points, Progress.NONE).count());
		assertEquals(3, new Hdbscan(1, 3, 2).of(points, Progress.NONE).count(), "three points have no parts");
	}

	/** The tree above 0 1 2 and 5 6 7 is their union, born when 40 41 42 split off. */
	@Test
	void theTreeHoldsWhatIsAboveClusters() {
		Clusters clusters = new Hdbscan(1, 3, 100).of(line(0, 1, 2, 5, 6, 7, 40, 41, 42), Progress.NONE);
		assertEquals(5, clusters.tree().size());
		Branch first = clusters.tree().stream().filter(branch -> branch.cluster() == clusters.of()[0]).findFirst().orElseThrow();
		Branch second = clusters.tree().stream().filter(branch -> branch.cluster() == clusters.of()[3]).findFirst().orElseThrow();
		Branch far = clusters.tree().stream().filter(branch -> branch.cluster() == clusters.of()[6]).findFirst().orElseThrow();
		assertEquals(first.parent(), second.parent());
		assertEquals(0, far.parent());
		assertEquals(0, clusters.tree().get(first.parent()).parent());
	}

	/** Points 0.7 apart lead from one dense place to another: they leave at density 1/0.7, the dense ones, when fewer than four are left, at 1/0.2. */
	@Test
	void aThinChainDoesNotJoinDensePlaces() {
		float[] places = { 0, 0.1f, 0.2f, 0.3f, 0.4f, 1.1f, 1.8f, 2.5f, 3.2f, 3.9f, 4.6f, 4.7f, 4.8f, 4.9f, 5 };
		Clusters clusters = new Hdbscan(3, 4, 100).of(line(places), Progress.NONE);
		assertEquals(2, clusters.count());
		assertTrue(clusters.of()[0] != clusters.of()[14]);
		assertEquals(0.2 / 0.7, clusters.probabilities()[7], 1e-5);
		assertEquals(1, clusters.probabilities()[2], 1e-5);
	}

	@Test
	void equalPointsAreOneCluster() {
		Clusters clusters = new Hdbscan(2, 2, 100).of(line(1, 1, 1, 9, 9, 9), Progress.NONE);
		assertArrayEquals(new int[] { 0, 0, 0, 1, 1, 1 }, clusters.of());
	}

	@Test
	void tooFewPointsAreInNoCluster() {
		assertEquals(0, new Hdbscan(1, 5, 100).of(line(1, 2, 3), Progress.NONE).count());
		assertArrayEquals(new int[] { -1 }, new Hdbscan(1, 5, 100).of(line(1), Progress.NONE).of());
	}
}
