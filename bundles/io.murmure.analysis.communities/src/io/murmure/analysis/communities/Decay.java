package io.murmure.analysis.communities;

import java.time.Duration;
import java.util.function.Supplier;

import io.murmure.core.table.BatchReader;
import io.murmure.lib.circles.TieTable.Weighting;

/** Lets ties fade: an interaction counts half for each half-life that lies between it and the latest one. */
final class Decay {

	private Decay() {
	}

	/** @param halfLife zero for ties that never fade */
	static Weighting over(Duration halfLife, Supplier<BatchReader> interactions) {
		if (halfLife.isZero()) {
			return Weighting.AS_TOLD;
		}
		double micros = halfLife.toNanos() / 1e3;
		long latest = latest(interactions.get());
		return (weight, time) -> weight * Math.pow(0.5, (latest - time) / micros);
	}

	private static long latest(BatchReader interactions) {
		long[] latest = {Long.MIN_VALUE};
		interactions.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				latest[0] = Math.max(latest[0], batch.longs("time")[row]);
			}
		});
		return latest[0];
	}
}
