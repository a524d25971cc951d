package io.murmure.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;

class CalibrationTest {

	private static final int STUDIES = 100;
	private static final Measure ANGER = new Measure(Measure.Kind.EMOTION, "anger");

	/** Two groups of people, two periods of the same people, and what lies between. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.5, 1 })
	void whereNothingDiffersAtMostOneComparisonInTwentyIsCalledSignificant(double both) {
		int measures = 0;
		int called = 0;
		int uncorrected = 0;
		for (int study = 0; study < STUDIES; study++) {
			Comparison comparison = new Drawn(60, both, 0).compare(study);
			measures += comparison.contrasts().size();
			called += comparison.significant().size();
			uncorrected += comparison.contrasts().stream().filter(contrast -> contrast.p() <= 0.05).count();
		}
		assertTrue(measures > 10 * STUDIES, "only " + measures + " measures were compared");
		assertTrue(called <= 0.05 * measures, called + " of " + measures);
		double share = uncorrected / (double) measures;
		assertTrue(share > 0.03 && share < 0.07, "before correction it must be one in twenty, not " + share);
	}

	/** The test that takes posts for independent goes wrong on the same posts, which is why people are drawn. */
	@Test
	void countingPostsAsIfNobodyWroteTwoWouldCallFarMore() {
		int called = 0;
		for (int study = 0; study < STUDIES; study++) {
			Contrast anger = new Drawn(60, 0, 0).compare(study).of(ANGER).orElseThrow();
			double share = (anger.first().value() * anger.first().n() + anger.second().value() * anger.second().n()) / (anger.first().n() + anger.second().n());
			double error = Math.sqrt(share * (1 - share) * (1.0 / anger.first().n() + 1.0 / anger.second().n()));
			called += Math.abs(anger.difference()) > 1.96 * error ? 1 : 0;
		}
		assertTrue(called > 15, called + " of " + STUDIES);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 1 })
	void aPlantedRiseOfAngerIsFoundAndLiesInItsInterval(double both) {
		int found = 0;
		int covered = 0;
		double planted = 0.3;
		for (int study = 0; study < STUDIES; study++) {
			Contrast anger = new Drawn(120, both, planted).compare(study).of(ANGER).orElseThrow();
			found += anger.significant() && anger.rises() ? 1 : 0;
			covered += anger.low() <= planted && planted <= anger.high() ? 1 : 0;
		}
		assertTrue(found >= 0.8 * STUDIES, found + " of " + STUDIES);
		assertTrue(covered >= 0.88 * STUDIES, covered + " intervals of " + STUDIES);
	}

	@Test
	void theSameSeedGivesTheSameAnswer() {
		assertEquals(new Drawn(40, 0.5, 0.1).compare(3), new Drawn(40, 0.5, 0.1).compare(3));
	}
}
