package io.murmure.engine.djl.internal;

import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;

/**
 * What 8-bit integers cost and bring.
 *
 * @param floats  F1 on the model's check set in 32-bit floats, of a hundred: mean over heads and languages of macro-F1
 * @param bytes   the same in 8-bit integers
 * @param speedUp how many times as many texts a second of a processor they read
 */
record MeasuredBytes(double floats, double bytes, double speedUp) {

	private static final double MOST_LOST = 0.5;

	/** The fastest that loses less than half a point. */
	PrecisionChoice choice() {
		double loss = floats - bytes;
		return new PrecisionChoice(loss < MOST_LOST && speedUp > 1 ? Precision.INT8 : Precision.FP32, loss, speedUp);
	}
}
