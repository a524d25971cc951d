package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.murmure.core.reading.Precision;

class PlaceTest {

	@Test
	void floatsGoToTheGraphicsProcessorWhereThereIsOneAndBytesNever() {
		assertEquals(Place.GRAPHICS, Place.of(Precision.FP32, true));
		assertEquals(Place.GRAPHICS, Place.of(Precision.AUTO, true));
		assertEquals(Place.PROCESSOR, Place.of(Precision.INT8, true));
		for (Precision precision : Precision.values()) {
			assertEquals(Place.PROCESSOR, Place.of(precision, false));
		}
	}

	@Test
	void theGraphicsProcessorHoldsOneLargeBatchAtATime() {
		assertTrue(Place.GRAPHICS.device().isGpu());
		assertEquals(1, Place.GRAPHICS.predictors());
		assertFalse(Place.PROCESSOR.device().isGpu());
		assertEquals(Runtime.getRuntime().availableProcessors(), Place.PROCESSOR.predictors());
		assertTrue(Place.GRAPHICS.tokensABatch() > 10 * Place.PROCESSOR.tokensABatch());
	}
}
