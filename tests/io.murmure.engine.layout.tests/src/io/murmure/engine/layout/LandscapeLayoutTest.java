package io.murmure.engine.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LandscapeLayoutTest {

	private final Planted network = Planted.of(2000, 4, 2, 7);

	@Test
	void nineOfTenNearestNeighboursAreOfOnesOwnCommunity() {
		double purity = network.purity(settled(1));
		assertTrue(purity >= 0.9, "purity " + purity);
	}

	@Test
	void aUsefulPictureComesBeforeTheLayoutIsSettled() {
		LandscapeLayout layout = new LandscapeLayout(network.ties(), network.community(), 1);
		for (int steps = 0; steps < 20; steps++) {
			layout.step();
		}
		assertTrue(layout.progress() < 0.1);
		assertTrue(network.purity(layout.places()) >= 0.9);
	}

	@Test
	void theSameNetworkAndSeedGiveTheSamePicture() {
		assertArrayEquals(settled(3).x(), settled(3).x());
		assertArrayEquals(settled(3).y(), settled(3).y());
	}

	@Test
	void communitiesThatDealWithEachOtherLieSideBySide() {
		// a ring of ten communities of twenty, each tied to the next
		int[] community = IntStream.range(0, 200).map(v -> v / 20).toArray();
		int[] source = IntStream.range(0, 200 * 5).map(e -> e / 5).toArray();
		int[] target = IntStream.range(0, 200 * 5).map(e -> e % 5 == 4 ? (e / 5 + 20) % 200 : e / 5 / 20 * 20 + (e * 7) % 20).toArray();
		float[] weight = new float[source.length];
		java.util.Arrays.fill(weight, 1);
		LandscapeLayout layout = new LandscapeLayout(Ties.of(source, target, weight, community), community, 1);
		while (layout.step()) {
			// until it is settled
		}
		double[][] middles = middles(layout.places(), 10, 20);
		for (int g = 0; g < 10; g++) {
			double next = Math.hypot(middles[g][0] - middles[(g + 1) % 10][0], middles[g][1] - middles[(g + 1) % 10][1]);
			double across = Math.hypot(middles[g][0] - middles[(g + 5) % 10][0], middles[g][1] - middles[(g + 5) % 10][1]);
			assertTrue(next < across, "community " + g + " lies " + next + " from the next and " + across + " from the farthest");
		}
	}

	@Test
	void peopleWithoutACommunityAndTiesHaveAPlaceToo() {
		int[] alone = IntStream.generate(() -> Ties.NONE).limit(50).toArray();
		LandscapeLayout layout = new LandscapeLayout(Ties.of(new int[0], new int[0], new float[0], alone), alone, 1);
		while (layout.step()) {
			// until it is settled
		}
		Places places = layout.places();
		for (int v = 0; v < 50; v++) {
			assertTrue(Float.isFinite(places.x()[v]) && Float.isFinite(places.y()[v]), "node " + v + " has no place");
		}
		assertEquals(50, IntStream.range(0, 50).mapToObj(v -> places.x()[v] + "," + places.y()[v]).distinct().count());
	}

	@Test
	void anEmptyNetworkIsSettledSoon() {
		LandscapeLayout layout = new LandscapeLayout(Ties.of(new int[0], new int[0], new float[0], new int[0]), new int[0], 1);
		layout.step();
		assertEquals(0, layout.places().size());
	}

	@Test
	void aStepLeavesThePlacesThatWereHandedOut() {
		LandscapeLayout layout = new LandscapeLayout(network.ties(), network.community(), 1);
		Places before = layout.places();
		Places copy = before.copy();
		layout.step();
		assertArrayEquals(copy.x(), before.x());
		assertFalse(java.util.Arrays.equals(copy.x(), layout.places().x()));
	}

	private Places settled(long seed) {
		LandscapeLayout layout = new LandscapeLayout(network.ties(), network.community(), seed);
		while (layout.step()) {
			// until it is settled
		}
		return layout.places();
	}

	private static double[][] middles(Places places, int groups, int size) {
		double[][] middles = new double[groups][2];
		for (int v = 0; v < groups * size; v++) {
			middles[v / size][0] += places.x()[v] / size;
			middles[v / size][1] += places.y()[v] / size;
		}
		return middles;
	}
}
