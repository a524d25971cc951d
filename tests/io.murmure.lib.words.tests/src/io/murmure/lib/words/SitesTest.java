package io.murmure.lib.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

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
	void whatNamesThePageStays() {
		assertNotEquals(Sites.page("https://forum.velo.example/viewtopic.php?f=2&t=100"), Sites.page("https://forum.velo.example/viewtopic.php?f=2&t=101"));
		assertEquals("blog.example?p=12", Sites.page("https://blog.example/?p=12&utm_campaign=lettre&ref_src=x"));
		assertEquals("boutique.example/lampe?ref=LB-7&s=2", Sites.page("https://boutique.example/lampe?ref=LB-7&s=2&gclid=z"));
	}

	@Test
	void aVideoAndAMessageAreTheSameUnderEachOfTheirAddresses() {
		for (String link : List.of("https://www.youtube.com/watch?v=AbC-12_3&t=30s", "https://youtu.be/AbC-12_3?si=zz", "https://m.youtube.com/watch?app=desktop&v=AbC-12_3",
				"https://youtube.com/shorts/AbC-12_3?feature=share")) {
			assertEquals("youtube.com/watch?v=AbC-12_3", Sites.page(link), link);
		}
		assertNotEquals(Sites.page("https://youtu.be/AbC-12_3"), Sites.page("https://youtu.be/aBc-12_3"));
		assertEquals(Sites.page("https://twitter.com/mairie/status/77?s=20&t=abc"), Sites.page("https://x.com/mairie/status/77"));
	}

	@Test
	void theFrontOfASiteAndWhatASearchFindsAreNotOneThing() {
		for (String link : List.of("https://boutique.example/", "https://boutique.example/index.html", "https://boutique.example/fr/", "http://boutique.example/en_GB/accueil",
				"https://moteur.example/search?q=tomate&s=1", "https://boutique.example/fr/recherche?q=lampe", "https://blog.example/?s=pont")) {
			assertFalse(Sites.isOneThing(Sites.page(link)), link);
		}
		for (String link : List.of("https://journal.example/pont", "https://blog.example/?p=12", "https://journal.example/fr/pont", "https://wiki.example/index.php?title=Pont",
				"https://youtu.be/AbC-12_3", "https://journal.example/recherche")) {
			assertTrue(Sites.isOneThing(Sites.page(link)), link);
		}
	}

	@Test
	void theSiteIsTheHost() {
		assertEquals("journal.example", Sites.of("https://www.journal.example/velo"));
		assertEquals("pas-une-adresse", Sites.of("pas-une-adresse"));
	}
}
