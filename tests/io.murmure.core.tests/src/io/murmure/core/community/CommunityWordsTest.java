package io.murmure.core.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

/** What communities are called, the same in the workbench, in reports and on the command line. */
class CommunityWordsTest {

	@Test
	void aCircleIsCalledByItsWords() {
		assertEquals("vélobus · vélo · enfants", CommunityWords.of(Locale.ENGLISH).circle(3, "vélobus · vélo · enfants"));
	}

	@Test
	void aCircleWithoutWordsIsCalledByTheNumberThatExportsAndCommandsGiveIt() {
		assertEquals("Circle 1204", CommunityWords.of(Locale.ENGLISH).circle(1204, ""));
		assertEquals("Cercle 1204", CommunityWords.of(Locale.FRENCH).circle(1204, ""));
	}
}
