package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

/** Points on a line: those of language 0 left, those of language 1 right. */
class NeighbourhoodTest {

	private static final float[][] POINTS = { { 0 }, { 1 }, { 2 }, { 3 }, { 10 }, { 11 }, { 12 }, { 13 } };
	private static final int[] LANGUAGES = { 0, 0, 0, 0, 1, 1, 1, 1 };

	@Test
	void eachLanguageHasItsShareAndThoseAcrossChooseEachOther() {
		Neighbourhood neighbours = Neighbourhood.of(POINTS, LANGUAGES, 4, Progress.NONE);
		assertArrayEquals(new int[] { 2, 4, 1, 5 }, neighbours.shared(3));
		assertArrayEquals(new int[] { 1, 2 }, neighbours.shared(0), "4 is nearest to 0 too, but has nearer ones");
	}

	@Test
	void theNearestAreThoseOfAnyLanguage() {
		Neighbours nearest = Neighbourhood.of(POINTS, LANGUAGES, 4, Progress.NONE).nearest();
		assertArrayEquals(new int[] { 2, 1, 0, 4 }, nearest.of(3));
		assertArrayEquals(new float[] { 1, 2, 3, 7 }, nearest.distances(3));
		assertArrayEquals(Neighbours.among(POINTS, 4, Progress.NONE).of(6), Neighbourhood.of(POINTS, LANGUAGES, 4, Progress.NONE).nearest().of(6));
	}

	@Test
	void aLanguageOfTooFewForAShareCountsWithTheLargest() {
		int[] languages = { 0, 0, 0, 0, 0, 0, 0, 1 };
		assertArrayEquals(new int[] { 6, 5, 4 }, Neighbourhood.of(POINTS, languages, 3, Progress.NONE).shared(7));
	}
}
