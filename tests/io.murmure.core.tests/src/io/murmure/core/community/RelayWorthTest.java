package io.murmure.core.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Two messages were passed on: 20 and 30 people could see them, one and three are expected to turn to who did; of an advertisement's viewers one in fifty acts on it. */
class RelayWorthTest {

	private final RelayWorth mean = RelayWorth.mean(List.of(new RelayWorth(20, 1, 0, 2, 50), new RelayWorth(30, 3, 1, 6, 150))).orElseThrow();

	@Test
	void theMeanIsThatOfEachFigure() {
		assertEquals(new RelayWorth(25, 2, 0.5, 4, 100), mean);
		assertEquals(Optional.empty(), RelayWorth.mean(List.of()));
	}

	@Test
	void viewsHaveTheIntervalOfThoseWhoAreExpected() {
		assertEquals(25, mean.fewestViews());
		assertEquals(200, mean.mostViews());
	}

	@Test
	void itIsToldWithItsIntervalsAndTheRateOfTheAdvertisementInBothLanguages() {
		assertTrue(mean.told(Locale.ENGLISH).contains("100 views (25 to 200) of an advertisement that one viewer in 50 acts on"), mean.told(Locale.ENGLISH));
		assertTrue(mean.told(Locale.FRENCH).contains("100 vues (25 à 200) d’une publicité à laquelle réagit une personne sur 50"), mean.told(Locale.FRENCH));
	}

	@Test
	void attentionIsToldByItsBond() {
		assertTrue(new Attention("circle", 0.05, 0.04, 0.06).told(Locale.ENGLISH).startsWith("Within a circle, a post is answered by 5"));
		assertTrue(new Attention("outside", 0.05, 0.04, 0.06).told(Locale.ENGLISH).startsWith("Between people who share no circle"));
	}
}
