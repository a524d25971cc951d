package io.murmure.analysis.relays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ReachTest {

	@Test
	void equalChancesGiveTheBinomialDistribution() {
		double[] chances = new double[20];
		Arrays.fill(chances, 0.3);
		Reach reach = Reach.of(chances, 1, 0);
		assertEquals(20, reach.raw());
		assertEquals(6, reach.trusted(), 1e-12);
		// quantiles of Bin(20, .3) at .05 and .95
		assertEquals(3, reach.low());
		assertEquals(9, reach.high());
	}

	@Test
	void theIntervalHoldsWhatHappensInNineOfTenCases() {
		SplittableRandom random = new SplittableRandom(5);
		double[] chances = random.doubles(60, 0, 0.4).toArray();
		Reach reach = Reach.of(chances, 1, 0);
		int held = 0;
		for (int trial = 0; trial < 10_000; trial++) {
			long happened = Arrays.stream(chances).filter(chance -> random.nextDouble() < chance).count();
			held += happened >= reach.low() && happened <= reach.high() ? 1 : 0;
		}
		assertTrue(held >= 9_000, "held " + held);
		assertTrue(held <= 9_700, "held " + held);
	}

	@Test
	void manyPeopleGiveNearlyTheSameAsTheExactDistribution() {
		double[] few = new double[200];
		double[] many = new double[201];
		Arrays.fill(few, 0.25);
		Arrays.fill(many, 0.25);
		assertEquals(Reach.of(few, 1, 0).low(), Reach.of(many, 1, 0).low(), 1.5);
		assertEquals(Reach.of(few, 1, 0).high(), Reach.of(many, 1, 0).high(), 1.5);
	}

	@Test
	void nobodyIsNoReach() {
		assertEquals(new Reach(0, 0, 0, 0, 0), Reach.of(new double[0], 1, 0));
	}
}
