package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class TextDecodingTest {

	private static final String TALK = "Évelyne: on se retrouve où, à 8 h ou à 9 h ?\nTom: at the bridge, at nine\n";

	@Test
	void textIsToldFromItsBytes() {
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, TextDecoding.WINDOWS_1252 }) {
			assertEquals(charset, TextDecoding.of(TALK.getBytes(charset)).orElseThrow().charset());
		}
	}

	@Test
	void aFewBytesOfAProgramAreNoText() {
		assertTrue(TextDecoding.of(new byte[] { 0, 1, 2, 3, 0, (byte) 0xFF }).isEmpty());
		assertTrue(TextDecoding.of(new byte[] { 1, 0, 2, 0, 3, 0, 4, 0 }).isEmpty());
		assertTrue(TextDecoding.of(new byte[] { 'a', 0, 0, 0, 'b', 0, 0, 0 }).isEmpty());
	}
}
