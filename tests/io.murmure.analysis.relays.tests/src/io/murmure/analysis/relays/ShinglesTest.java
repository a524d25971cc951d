package io.murmure.analysis.relays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ShinglesTest {

	@Test
	void caseSignsAndLinksDoNotMatter() {
		assertArrayEquals(Shingles.of("Le pont est fermé jusqu'à mardi, dit la mairie !", 8),
				Shingles.of("le pont est fermé jusqu’à MARDI dit la mairie https://ville.example/pont", 8));
	}

	@Test
	void shortTextsAreNoMessages() {
		assertEquals(0, Shingles.of("bonne année à tous", 8).length);
	}

	@Test
	void sketchesAgreeAsOftenAsTextsAreAlike() {
		SplittableRandom random = new SplittableRandom(3);
		double agreement = 0;
		int trials = 200;
		for (int trial = 0; trial < trials; trial++) {
			long[] one = random.longs(200).toArray();
			long[] other = java.util.Arrays.copyOf(one, 200);
			for (int i = 0; i < 50; i++) {
				other[i] = random.nextLong();
			}
			long[] a = Shingles.sketch(one);
			long[] b = Shingles.sketch(other);
			agreement += java.util.stream.IntStream.range(0, Shingles.BINS).filter(bin -> a[bin] == b[bin]).count() / (double) Shingles.BINS;
		}
		assertEquals(150 / 250.0, agreement / trials, 0.03);
	}

	@Test
	void jaccardIsSharedOverAll() {
		assertEquals(0.5, Shingles.jaccard(new long[] {1, 2, 3}, new long[] {2, 3, 4}));
		assertTrue(Shingles.jaccard(new long[0], new long[0]) == 0);
	}
}
