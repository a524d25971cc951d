package io.murmure.lib.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SitesTest {

	@Test
	void aPageIsTheSameHoweverItWasShared() {
		String page = Sites.page("https://www.journal.example/velo/lampe?id=7&utm_source=chat#top");
		assertEquals("journal.example/velo/lampe?id=7", page);
		assertEquals(page, Sites.page("http://m.Journal.example/velo/lampe/?fbclid=x&id=7"));
		assertNotEquals(page, Sites.page("https://journal.example/velo/lampe?id=8"));
	}

	@Test
	void theSiteIsTheHost() {
		assertEquals("journal.example", Sites.of("https://www.journal.example/velo"));
		assertEquals("pas-une-adresse", Sites.of("pas-une-adresse"));
	}
}
