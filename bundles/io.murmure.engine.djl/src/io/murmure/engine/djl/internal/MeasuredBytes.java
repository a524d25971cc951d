package io.murmure.engine.djl.internal;

import com.google.gson.JsonObject;

import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;

/**
 * What 8-bit integers cost and bring.
 *
 * @param loss    points of macro-F1, of a hundred, that they lose on the model's check set
 * @param speedUp how many times as many texts a second they read
 */
record MeasuredBytes(double loss, double speedUp) {

	private static final double MOST_LOST = 0.5;

	/** As {@code murmure.int8} of a config.json says it. */
	static MeasuredBytes of(JsonObject json) {
		return new MeasuredBytes(json.get("loss").getAsDouble(), json.get("speedUp").getAsDouble());
	}

	/** The fastest that loses less than half a point. */
	PrecisionChoice choice() {
		return new PrecisionChoice(loss < MOST_LOST && speedUp > 1 ? Precision.INT8 : Precision.FP32, loss, speedUp);
	}
}
