package io.murmure.engine.layout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.murmure.engine.layout.Places;

class RasteriserTest {

	private static final int PAPER = 0xFFFFFF;
	private static final int RED = 0xD55E00;
	private static final Viewport VIEW = new Viewport(0, 0, 1, 200, 100);

	private final Rasteriser rasteriser = new Rasteriser();

	@Test
	void discsAreWhereTheirNodesAreAndHaveTheirColours() {
		Frame frame = rasteriser.draw(scene(new float[] { 50, 150 }, new float[] { 50, 50 }, new int[0], new int[0]), VIEW, 10);
		assertEquals(RED, at(frame, 50, 50));
		assertEquals(RED, at(frame, 150, 50));
		assertEquals(PAPER, at(frame, 100, 50));
	}

	@Test
	void aDiscIsRoundAndHasSoftEdges() {
		Frame frame = rasteriser.draw(scene(new float[] { 50 }, new float[] { 50 }, new int[0], new int[0]), VIEW, 10);
		long soft = Arrays.stream(frame.pixels()).filter(pixel -> pixel != PAPER && pixel != RED).count();
		long full = Arrays.stream(frame.pixels()).filter(pixel -> pixel == RED).count();
		assertTrue(soft >= 12, soft + " soft pixels");
		assertEquals(Math.PI * 5 * 5, full + soft / 2.0, 8);
	}

	@Test
	void aTieDarkensThePaperBetweenItsNodes() {
		Frame frame = rasteriser.draw(scene(new float[] { 20, 180 }, new float[] { 50, 50 }, new int[] { 0 }, new int[] { 1 }), VIEW, 10);
		assertNotEquals(PAPER, at(frame, 100, 50));
		assertEquals(PAPER, at(frame, 100, 60));
		assertEquals(1, frame.edges());
	}

	@Test
	void aFewTiesBetweenCommunitiesAreDrawnToBeSeenAndManyToCoverNothing() {
		int within = at(rasteriser.draw(between(1, 0), VIEW, Rasteriser.ALL), 100, 50) & 0xFF;
		int few = at(rasteriser.draw(between(1, 1), VIEW, Rasteriser.ALL), 100, 50) & 0xFF;
		int many = at(rasteriser.draw(between(1000, 1), VIEW, Rasteriser.ALL), 100, 50) & 0xFF;
		assertTrue(few < within - 40, few + " is as faint as within a community: " + within);
		assertTrue(many > within, many + " covers what is beneath: " + within);
	}

	@Test
	void theTiesOfWhoIsNotLookedAtAreFaintAndThoseOfWhoIsAreNot() {
		for (int community : new int[] { 0, 1 }) {
			Scene scene = between(1, community);
			int bright = at(rasteriser.draw(scene, VIEW, Rasteriser.ALL), 100, 50) & 0xFF;
			int one = at(rasteriser.draw(scene.coloured(scene.colour(), scene.shade(), everybody(1), scene.ink()), VIEW, Rasteriser.ALL), 100, 50) & 0xFF;
			int nobody = at(rasteriser.draw(scene.coloured(scene.colour(), scene.shade(), new BitSet(), scene.ink()), VIEW, Rasteriser.ALL), 100, 50) & 0xFF;
			assertEquals(bright, one, "a tie of one who is looked at");
			assertTrue(nobody > bright + (PAPER - bright & 0xFF) / 2, nobody + " is as bright as " + bright);
		}
	}

	/** A tie from left to right, and others that lie elsewhere. */
	private static Scene between(int ties, int community) {
		float[] x = new float[2 * ties];
		float[] y = new float[2 * ties];
		int[] communities = new int[2 * ties];
		int[] from = new int[ties];
		int[] to = new int[ties];
		for (int e = 0; e < ties; e++) {
			from[e] = 2 * e;
			to[e] = 2 * e + 1;
			x[2 * e] = e == 0 ? 20 : 9000;
			x[2 * e + 1] = e == 0 ? 180 : 9100;
			y[2 * e] = 50;
			y[2 * e + 1] = 50;
			communities[2 * e + 1] = community;
		}
		return scene(x, y, from, to, communities);
	}

	@Test
	void tiesThatLeaveThePictureAreCutAtItsEdgeAtAnyZoom() {
		SplittableRandom random = new SplittableRandom(8);
		for (double scale : new double[] { 0.01, 1, 8, 500 }) {
			int ties = 400;
			float[] x = new float[2 * ties];
			float[] y = new float[2 * ties];
			for (int v = 0; v < x.length; v++) {
				x[v] = (float) ((random.nextDouble() - 0.5) * 100_000);
				y[v] = (float) ((random.nextDouble() - 0.5) * 100_000);
			}
			int[] from = new int[ties];
			int[] to = new int[ties];
			Arrays.setAll(from, e -> 2 * e);
			Arrays.setAll(to, e -> 2 * e + 1);
			Frame frame = rasteriser.draw(scene(x, y, from, to), new Viewport(-100 / scale, -50 / scale, scale, 200, 100), ties);
			assertEquals(200 * 100, frame.pixels().length);
		}
	}

	@Test
	void aLineThroughThePictureTouchesTheSamePixelsHoweverFarItGoes() {
		Coverage near = new Coverage(200, 100);
		Coverage far = new Coverage(200, 100);
		assertTrue(near.line(-100, 40, 300, 60, 16));
		assertTrue(far.line(-100_100, 40 - 5000, 100_300, 60 + 5000, 16));
		for (int column = 2; column < 196; column++) {
			assertEquals(sum(near, column), sum(far, column), 1, "column " + column);
		}
	}

	@Test
	void noMoreTiesArePaintedThanTheBudgetAllowsAndTheFrameSaysSo() {
		int[] from = new int[100];
		int[] to = new int[100];
		Arrays.fill(to, 1);
		Scene scene = scene(new float[] { 20, 180 }, new float[] { 50, 50 }, from, to);
		Frame some = rasteriser.draw(scene, VIEW, 40);
		Frame all = rasteriser.draw(scene, VIEW, Rasteriser.ALL);
		assertEquals(40, some.edges());
		assertEquals(false, some.whole());
		assertEquals(100, all.edges());
		assertEquals(true, all.whole());
	}

	@Test
	void aPictureOnTheMoveIsAsDarkAsOneThatStandsStill() {
		Coverage moving = new Coverage(400, 300);
		Coverage still = new Coverage(400, 300);
		SplittableRandom random = new SplittableRandom(3);
		for (int line = 0; line < 500; line++) {
			float[] at = { random.nextInt(398), random.nextInt(298), random.nextInt(398), random.nextInt(298) };
			moving.faintLine(at[0], at[1], at[2], at[3], 3);
			still.faintLine(at[0], at[1], at[2], at[3], 1);
		}
		assertEquals(1, sum(moving) / sum(still), 0.02);
	}

	@Test
	void aTieOfWhichOneEndIsInSightIsPaintedThoughMostOfTheNetworkIsNot() {
		int far = 1000;
		float[] x = new float[far + 2];
		float[] y = new float[far + 2];
		Arrays.fill(x, 90_000);
		Arrays.fill(y, 90_000);
		x[0] = 20;
		y[0] = 50;
		int[] from = new int[far + 1];
		int[] to = new int[far + 1];
		Arrays.setAll(from, e -> e);
		Arrays.setAll(to, e -> e + 1);
		Frame frame = rasteriser.draw(scene(x, y, from, to), VIEW, Rasteriser.ALL);
		assertEquals(1, frame.edges());
		assertNotEquals(PAPER, at(frame, 40, 70));
	}

	@Test
	void smallDiscsCoverAsMuchAsTheyAreLarge() {
		Stamps stamps = new Stamps(40);
		for (float radius = 0.75f; radius < 3; radius += 0.25f) {
			int[] pixels = new int[40 * 40];
			stamps.print(pixels, 20.1f, 20.7f, radius, 0xFF);
			assertEquals(Math.PI * radius * radius, Arrays.stream(pixels).sum() / 255.0, 0.35 + 0.1 * radius, "radius " + radius);
		}
	}

	@Test
	void theSameSceneGivesTheSamePixels() {
		Scene scene = scene(new float[] { 20, 180, 90 }, new float[] { 50, 70, 10 }, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 });
		assertArrayEquals(rasteriser.draw(scene, VIEW, 10).pixels(), rasteriser.draw(scene, VIEW, 10).pixels());
	}

	@Test
	void aCommunityIsAShapeBehindItsMembers() {
		Places places = new Places(new float[] { 60, 140, 140, 60 }, new float[] { 20, 20, 80, 80 });
		Outlines outlines = Outlines.of(places, new int[][] { { 0, 1, 2, 3 } });
		Scene scene = new Scene(places, new float[] { 1, 1, 1, 1 }, new int[] { RED, RED, RED, RED }, Edges.of(new int[0], new int[0], new int[4], 1), outlines,
				new int[] { RED }, everybody(4), new Ink(PAPER, 0));
		Frame frame = rasteriser.draw(scene, VIEW, 10);
		assertNotEquals(PAPER, at(frame, 100, 50));
		assertNotEquals(RED, at(frame, 100, 50));
		assertEquals(PAPER, at(frame, 5, 50));
	}

	private static BitSet everybody(int nodes) {
		BitSet all = new BitSet();
		all.set(0, nodes);
		return all;
	}

	private static Scene scene(float[] x, float[] y, int[] from, int[] to) {
		return scene(x, y, from, to, new int[x.length]);
	}

	private static Scene scene(float[] x, float[] y, int[] from, int[] to, int[] communities) {
		int nodes = x.length;
		float[] radius = new float[nodes];
		int[] colour = new int[nodes];
		Arrays.fill(radius, 5);
		Arrays.fill(colour, RED);
		return new Scene(new Places(x, y), radius, colour, Edges.of(from, to, communities, 1), new Outlines(new float[0][], new float[0][]), new int[0], everybody(nodes),
				new Ink(PAPER, 0x000000));
	}

	private static int at(Frame frame, int x, int y) {
		return frame.pixels()[y * frame.view().width() + x];
	}

	private static int sum(Coverage coverage, int column) {
		int sum = 0;
		for (int row = 0; row < 100; row++) {
			sum += coverage.at(row * 200 + column);
		}
		return sum;
	}

	private static double sum(Coverage coverage) {
		double sum = 0;
		for (int pixel = 0; pixel < 400 * 300; pixel++) {
			sum += coverage.at(pixel);
		}
		return sum;
	}
}
