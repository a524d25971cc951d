package io.murmure.core.table;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** Times as a column of {@link Column.Type#TIME} holds them: microseconds since 1970-01-01T00:00Z. */
public final class Micros {

	private Micros() {
	}

	public static Instant instant(long micros) {
		return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
	}

	/** What is finer than a microsecond is left out. */
	public static long of(Instant time) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, time);
	}

	/** How many microseconds it lasts; what no {@code long} can count is the most that one can. */
	public static long of(Duration duration) {
		return TimeUnit.MICROSECONDS.convert(duration);
	}
}
