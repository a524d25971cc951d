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
		assertEquals("2 mars 2026", paris.moment(day));
		assertEquals("lundi 2 mars 2026", paris.longMoment(day));
	}

	@Test
	void aPostOfAMinuteHasOne() {
		Instant minute = Instant.parse("2026-03-01T23:01:00Z");
		assertTrue(paris.moment(minute).endsWith("00:01"), paris.moment(minute));
		assertTrue(paris.longMoment(minute).endsWith("00:01"), paris.longMoment(minute));
		assertFalse(new Formats(Locale.FRANCE, ZoneId.of("UTC")).moment(Instant.parse("2026-03-01T23:00:00Z")).equals("1 mars 2026"));
	}

	@Test
	void noReaderTakesTheDayForTheMonth() {
		Instant moment = Instant.parse("2026-03-02T09:14:00Z");
		ZoneId utc = ZoneId.of("UTC");
		assertEquals("2 mars 2026 09:14", new Formats(Locale.FRENCH, utc).moment(moment));
		assertEquals("2 Mar 2026, 09:14", new Formats(Locale.UK, utc).moment(moment));
		assertEquals("Mar 2, 2026, 9:14 AM", new Formats(Locale.ENGLISH, utc).moment(moment).replace('\u202f', ' '));
	}
}
