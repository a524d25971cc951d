package io.murmure.engine.djl.internal;

import ai.djl.Device;

import io.murmure.core.reading.Precision;

/** What a model computes on, and the portions of work that suit it. */
enum Place {

	/** A batch fills a predictor's matrices while its working memory stays in the processor's cache. */
	PROCESSOR(512) {
		@Override
		Device device() {
			return Device.cpu();
		}

		@Override
		int predictors() {
			return Runtime.getRuntime().availableProcessors();
		}
	},

	/** CUDA: it wants thirty times as much at once, and computes one batch after the other, so that the memory of two would be taken for nothing. */
	GRAPHICS(16_384) {
		@Override
		Device device() {
			return Device.gpu();
		}

		@Override
		int predictors() {
			return 1;
		}
	};

	private final int tokensABatch;

	Place(int tokensABatch) {
		this.tokensABatch = tokensABatch;
	}

	/**
	 * The products of 8-bit integers run on the processor alone.
	 *
	 * @param cuda whether PyTorch finds a graphics processor
	 */
	static Place of(Precision precision, boolean cuda) {
		return cuda && precision != Precision.INT8 ? GRAPHICS : PROCESSOR;
	}

	abstract Device device();

	/** How many read at once, each on a thread of its own. */
	abstract int predictors();

	/** The most tokens that a predictor reads at once, padding included. */
	int tokensABatch() {
		return tokensABatch;
	}
}
