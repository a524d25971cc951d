package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {

	private static final String TALK = "Évelyne: on se retrouve où, à 8 h ou à 9 h ?\nTom: at the bridge, at nine\n";

	@Test
	void textIsToldFromItsBytes() {
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, TextDecoding.WINDOWS_1252 }) {
			assertEquals(charset, TextDecoding.of(TALK.getBytes(charset)).orElseThrow().charset());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "On a été déçus, l’été à Besançon : où est passé le « forêt » ?", "J'ai reçu ça hier, très bien.\rMême Zoé est arrivée à l'heure", "nom;avis\rAndré;Il a gelé là-bas, tôt le matin\r" })
	void whatAnOldMacintoshWroteHasItsAccents(String text) {
		Charset mac = Charset.forName("x-MacRoman");
		TextDecoding decoding = TextDecoding.of(text.getBytes(mac)).orElseThrow();
		assertEquals(mac, decoding.charset());
		assertEquals(TextDecoding.Ground.GUESSED, decoding.ground());
	}

	@ParameterizedTest
	@ValueSource(strings = { "On a été déçus, l'été à Besançon : où est passée la « forêt » ?", "Ça marche à moitié, dès qu'il pleut la lumière baisse.\r\nTrès déçue", "Das Rücklicht fällt früh aus",
			"Queríamos más información, el café cerró" })
	void whatDosWroteHasItsAccents(String text) {
		Charset dos = Charset.forName("IBM850");
		TextDecoding decoding = TextDecoding.of(text.getBytes(dos)).orElseThrow();
		assertEquals(dos, decoding.charset());
		assertEquals(TextDecoding.Ground.GUESSED, decoding.ground());
	}

	@ParameterizedTest
	@ValueSource(strings = { "On a été déçus, l’été à Besançon : où est passé le « forêt » ?", "Žižek et Ćosić n’ont rien dit, Pažin non plus", "Žiža je šla domov, Žan in Drža tudi", "“Straße” – größer als je zuvor… 12 €",
			"Marque™ d’œuvre•libre, cœur ‰ 50 ˆ 60", "Kärkkäinen näki Šamaanin, Fidži ja Žilina", "ouvidos às três, coração não", "it’s ‘fine’ — really…", "un café noir" })
	void westernTextStaysWhatItIs(String text) {
		assertEquals(TextDecoding.WINDOWS_1252, TextDecoding.of(text.getBytes(TextDecoding.WINDOWS_1252)).orElseThrow().charset());
		byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
		assertTrue(List.of(TextDecoding.WINDOWS_1252, StandardCharsets.UTF_8).contains(TextDecoding.of(latin1).orElseThrow().charset()), "it may be ASCII but for what Latin-1 lacks");
	}

	@Test
	void aFewBytesOfAProgramAreNoText() {
		assertTrue(TextDecoding.of(new byte[] { 0, 1, 2, 3, 0, (byte) 0xFF }).isEmpty());
		assertTrue(TextDecoding.of(new byte[] { 1, 0, 2, 0, 3, 0, 4, 0 }).isEmpty());
		assertTrue(TextDecoding.of(new byte[] { 'a', 0, 0, 0, 'b', 0, 0, 0 }).isEmpty());
	}
}
