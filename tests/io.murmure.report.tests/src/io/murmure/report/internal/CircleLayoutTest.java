package io.murmure.report.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is near in a network is near on paper. */
class CircleLayoutTest {

	private static final double WIDTH = 200;
	private static final double HEIGHT = 100;

	/** Three in a row, and a fourth at its end. */
	private static final int[][] ROW = { { 1 }, { 0, 2 }, { 1, 3 }, { 2 } };

	@Test
	void aRowLiesAlongTheLongerSide() {
		double[][] at = CircleLayout.place(ROW, WIDTH, HEIGHT);
		double step = Math.abs(at[1][0] - at[0][0]);
		assertEquals(WIDTH / 3, step, 2);
		assertEquals(WIDTH / 3, Math.abs(at[2][0] - at[1][0]), 2);
		assertEquals(WIDTH, Math.abs(at[3][0] - at[0][0]), 0.001);
		assertEquals(HEIGHT / 2, at[1][1], 10);
	}

	@Test
	void twoGroupsThatOnePersonJoinsLieApart() {
		int[][] groups = { { 1, 2, 3 }, { 0, 2 }, { 0, 1 }, { 0, 4, 5 }, { 3, 5 }, { 3, 4 } };
		double[][] at = CircleLayout.place(groups, WIDTH, HEIGHT);
		assertTrue(distance(at[1], at[2]) < distance(at[1], at[4]) / 2, "who deals with each other is near");
	}

	@Test
	void whoHasNoTiesStandsWithinTheBoxToo() {
		for (int[][] network : new int[][][] { {}, { {} }, { {}, {} }, { { 1 }, { 0 }, {} } }) {
			for (double[] place : CircleLayout.place(network, WIDTH, HEIGHT)) {
				assertTrue(place[0] >= -0.001 && place[0] <= WIDTH + 0.001 && place[1] >= -0.001 && place[1] <= HEIGHT + 0.001, place[0] + " " + place[1]);
			}
		}
	}

	@Test
	void theSameNetworkHasTheSamePlaces() {
		double[][] once = CircleLayout.place(ROW, WIDTH, HEIGHT);
		double[][] again = CircleLayout.place(ROW, WIDTH, HEIGHT);
		for (int node = 0; node < once.length; node++) {
			assertArrayEquals(once[node], again[node]);
		}
	}

	private static double distance(double[] one, double[] other) {
		return Math.hypot(one[0] - other[0], one[1] - other[1]);
	}
}
