package io.murmure.core.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.murmure.core.privacy.Disclosure;

class DistinctionTest {

	private final Distinction distinction = new Distinction(new Disclosure(4));

	@Test
	void whatMayBeChanceSetsNothingApart() {
		Lift rare = Lift.of(6, 300, 12, 966);
		assertEquals(1.61, rare.ratio(), 0.005);
		assertFalse(distinction.holds(6, 6, rare.low()));
		assertTrue(distinction.holds(90, 6, Lift.of(90, 300, 120, 966).low()));
	}

	@Test
	void itTakesFivePostsAndAsManyPeopleAsTheStudyAsksForAndThreeAtLeast() {
		assertFalse(distinction.holds(4, 4, 2));
		assertTrue(distinction.holds(5, 4, 2));
		assertFalse(distinction.holds(5, 3, 2));
		assertTrue(new Distinction(new Disclosure(1)).holds(5, 3, 2));
		assertFalse(new Distinction(new Disclosure(1)).holds(5, 2, 2));
	}

	@Test
	void theIntervalHoldsTheRatioAndIsWiderWhereTheWholeIsNotKnownWell() {
		Lift known = Lift.over(20, 0.5, 0.25);
		Lift counted = Lift.of(20, 40, 25, 100);
		assertEquals(2, known.ratio(), 1e-12);
		assertEquals(2, counted.ratio(), 1e-12);
		assertTrue(counted.low() < known.low() && known.low() < 2 && 2 < known.high() && known.high() < counted.high());
	}
}
