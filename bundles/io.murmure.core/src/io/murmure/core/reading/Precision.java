package io.murmure.core.reading;

import java.util.Locale;

/** Numbers that a model computes with. */
public enum Precision {

	/** The fastest that loses less than half a point of F1 on the model's own check set. */
	AUTO,

	/** 32-bit floats, as models are trained and published. */
	FP32,

	/** Products of matrices in 8-bit integers: weights scaled by output, inputs by token as they come. */
	INT8;

	/** As it stands in Run records. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
