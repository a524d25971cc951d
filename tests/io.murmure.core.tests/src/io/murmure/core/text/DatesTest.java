package io.murmure.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class DatesTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
	private static final Instant EVENING = Instant.parse("2026-04-09T17:55:00Z");
	/** Midnight in Paris, where it is the tenth already. */
	private static final Instant MIDNIGHT = Instant.parse("2026-04-09T22:00:00Z");

	private final Dates english = new Dates(Locale.ENGLISH, PARIS);
	private final Dates french = new Dates(Locale.FRENCH, PARIS);

	@Test
	void aDayIsThatOfTheZoneAndReadsAlikeEverywhere() {
		assertEquals("April 10, 2026", english.day(MIDNIGHT));
		assertEquals("April 10, 2026", english.day(LocalDate.of(2026, 4, 10)));
		assertEquals("10 avril 2026", french.day(MIDNIGHT));
		assertEquals("Apr 10", english.dayOfMonth(MIDNIGHT));
	}

	@Test
	void aMomentBeginsWithItsDayAndAtMidnightIsTheDayAlone() {
		assertEquals("April 9, 2026, 7:55\u202FPM", english.moment(EVENING));
		assertEquals("9 avril 2026 à 19:55", french.moment(EVENING));
		assertEquals("April 10, 2026", english.moment(MIDNIGHT));
	}

	@Test
	void theFirstOfAMonthIsAnOrdinalInFrench() {
		assertEquals("1er mars 2026", french.day(LocalDate.of(2026, 3, 1)));
		assertEquals("March 1, 2026", english.day(LocalDate.of(2026, 3, 1)));
		assertEquals("21 mars 2026", french.day(LocalDate.of(2026, 3, 21)));
	}
}
