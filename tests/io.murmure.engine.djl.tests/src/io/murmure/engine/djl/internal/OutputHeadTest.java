package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class OutputHeadTest {

	private static final List<String> LABELS = List.of("anger", "joy", "neutral");

	@Test
	void severalLabelsEachHaveTheirThreshold() {
		OutputHead head = new OutputHead(LABELS, new float[] { 0.4f, 0.6f, 0.5f }, true);
		assertArrayEquals(new float[] { 0.5f, 0.5f, 0.88079708f }, head.probabilities(new float[] { 0, 0, 2, 99 }), 1e-6f);
		assertEquals(List.of("neutral", "anger"), head.told(new float[] { 0.5f, 0.5f, 0.9f }));
		assertEquals(List.of(), head.told(new float[] { 0.1f, 0.1f, 0.1f }));
	}

	@Test
	void oneLabelIsTheStrongestOfProbabilitiesThatSumToOne() {
		OutputHead head = new OutputHead(LABELS, new float[3], false);
		assertArrayEquals(new float[] { 0.5f, 0.25f, 0.25f }, head.probabilities(new float[] { 1000 + (float) Math.log(2), 1000, 1000, 7 }), 1e-4f);
		assertEquals(List.of("anger"), head.told(new float[] { 0.5f, 0.25f, 0.25f }));
	}
}
