package io.murmure.annotator.corrections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import io.murmure.annotator.corrections.internal.Thresholds;

class ThresholdsTest {

	@Test
	void theThresholdOfAModelShowsInWhatItTold() {
		assertEquals(0.45, Thresholds.thatTells(2, new double[] { 0.5, 0.1, 0.9, 0.4 }), 1e-9);
	}

	@Test
	void aLabelThatWasNeverToldIsToldAboveAllThatWasSeen() {
		assertEquals(0.7, Thresholds.thatTells(0, new double[] { 0.4, 0.1 }), 1e-9);
	}

	@Test
	void theThresholdOfGreatestF1IsFarBelowOneHalfForARareLabel() {
		// telling the two likeliest gives 2 * 0.7 / (2 + 1.0) = 0.467; one alone 2 * 0.4 / (1 + 1.0) = 0.4; all four 2 * 1.0 / (4 + 1.0) = 0.4
		assertEquals(0.3, Thresholds.ofGreatestF1(new double[] { 0.4, 0.3, 0.15, 0.15 }), 1e-9);
	}
}
