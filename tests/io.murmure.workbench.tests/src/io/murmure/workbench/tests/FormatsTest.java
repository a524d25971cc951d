package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.ui.Formats;

/** Times as a reader writes them. */
class FormatsTest {

	private final Formats paris = new Formats(Locale.FRANCE, ZoneId.of("Europe/Paris"));

	@Test
	void aPostOfADayAloneHasNoHour() {
		Instant day = Instant.parse("2026-03-01T23:00:00Z");
		assertEquals("02/03/2026", paris.moment(day));
		assertEquals("lundi 2 mars 2026", paris.longMoment(day));
	}

	@Test
	void aPostOfAMinuteHasOne() {
		Instant minute = Instant.parse("2026-03-01T23:01:00Z");
		assertTrue(paris.moment(minute).endsWith("00:01"), paris.moment(minute));
		assertTrue(paris.longMoment(minute).endsWith("00:01"), paris.longMoment(minute));
		assertFalse(new Formats(Locale.FRANCE, ZoneId.of("UTC")).moment(Instant.parse("2026-03-01T23:00:00Z")).equals("01/03/2026"));
	}
}
