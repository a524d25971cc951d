package io.murmure.lib.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrdinaryWordsTest {

	@Test
	void feastsAndWishesComeWithTheCalendarAndRainIsNothingNewInAnyForm() {
		assertTrue(OrdinaryWords.isOfAnOccasion(Lemma.of("pâques")));
		assertTrue(OrdinaryWords.isOfAnOccasion(Lemma.of("birthday")));
		assertTrue(OrdinaryWords.isEveryday("Rain"));
		assertTrue(OrdinaryWords.isEveryday("pluies"));
		assertFalse(OrdinaryWords.isOfAnOccasion(Lemma.of("pluie")));
		assertFalse(OrdinaryWords.isEveryday("vélobus"));
		assertFalse(OrdinaryWords.isEveryday("recall"));
	}
}
