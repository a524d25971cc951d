package io.murmure.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class MicrosTest {

	@Test
	void aTimeComesBackToTheMicrosecondAlsoBefore1970() {
		Instant after = Instant.parse("2026-03-29T01:59:59.123456Z");
		Instant before = Instant.parse("1969-12-31T23:59:59.999999Z");
		assertEquals(after, Micros.instant(Micros.of(after.plusNanos(789))));
		assertEquals(before, Micros.instant(Micros.of(before)));
		assertEquals(-1, Micros.of(before));
	}

	@Test
	void aDurationThatNoNanosecondsCountIsStillOne() {
		assertEquals(60_000_000, Micros.of(Duration.ofMinutes(1)));
		assertEquals(1_000L * 365 * 86_400 * 1_000_000, Micros.of(Duration.ofDays(365_000)));
	}
}
