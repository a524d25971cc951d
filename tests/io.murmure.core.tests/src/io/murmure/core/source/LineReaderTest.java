package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

	@Test
	void linesOfUtf8InAFileOfWindows1252AreReadAsTheyWereWritten() throws IOException {
		byte[] western = "déjà l’été à Orléans\nça suffit\n".getBytes(Charset.forName("windows-1252"));
		byte[] utf8 = "Zoé\n".getBytes(StandardCharsets.UTF_8);
		byte[] glued = new byte[western.length + utf8.length];
		System.arraycopy(western, 0, glued, 0, western.length);
		System.arraycopy(utf8, 0, glued, western.length, utf8.length);
		assertEquals(List.of("déjà l’été à Orléans", "ça suffit", "Zoé"), lines(glued));
		assertEquals(List.of("0 encoding-guessed [windows-1252]", "3 mixed-encoding [1, 3, 3, UTF-8]"), told(glued));
	}

	@Test
	void aLineHalfInOneEncodingAndHalfInTheOtherIsReadInBoth() throws IOException {
		ByteArrayOutputStream glued = new ByteArrayOutputStream();
		glued.write("Élodie a été à côté\nLéa: ".getBytes(StandardCharsets.UTF_8));
		glued.write("où ça\n".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("Élodie a été à côté", "Léa: où ça"), lines(glued.toByteArray()));
		assertEquals(List.of("2 mixed-encoding [1, 2, 7, windows-1252]"), told(glued.toByteArray()));
	}

	@Test
	void aNoBreakSpaceBehindALetterIsNoCharacterOfUtf8() throws IOException {
		byte[] western = "«\u00A0été\u00A0»\nASSUMÉ\u00A0!\n".getBytes(StandardCharsets.ISO_8859_1);
		assertEquals(List.of("«\u00A0été\u00A0»", "ASSUMÉ\u00A0!"), lines(western));
		assertEquals(List.of("0 encoding-guessed [windows-1252]"), told(western));
	}

	@Test
	void linesOfAnOlderEncodingInAFileOfUtf8AreCountedAndToldOnceFromTheFirst() throws IOException {
		ByteArrayOutputStream glued = new ByteArrayOutputStream();
		glued.write("Élodie a été à côté\r\nZoé\r\n".getBytes(StandardCharsets.UTF_8));
		glued.write("Rémi\r\nfin\r\ndéjà là\r\n".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("3 mixed-encoding [2, 3, 2, windows-1252]"), told(glued.toByteArray()));
		assertEquals(List.of("Élodie a été à côté", "Zoé", "Rémi", "fin", "déjà là"), lines(glued.toByteArray()));
	}

	@Test
	void aFileThatBreaksOffInsideACharacterShowsThat() throws IOException {
		byte[] whole = "Zoé\nje suis là, à l’été".getBytes(StandardCharsets.UTF_8);
		assertEquals(List.of("Zoé", "je suis là, à l’ét\uFFFD"), lines(Arrays.copyOf(whole, whole.length - 1)));
		assertEquals(List.of("2 broken-off [2]"), told(Arrays.copyOf(whole, whole.length - 1)));
		byte[] western = "cafe\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
		assertEquals(List.of("cafe", "café"), lines(western), "where nothing else is UTF-8, it is no half character");
	}

	private static List<String> told(byte[] bytes) throws IOException {
		Source source = new PiecemealSource(bytes, 7);
		List<String> told = new ArrayList<>();
		try (LineReader reader = LineReader.open(source, TextDecoding.of(source).orElseThrow(), 1 << 16)) {
			while (reader.advance()) {
				reader.line();
			}
			reader.tellTrouble((line, kind, details) -> told.add(line + " " + kind + " " + Arrays.toString(details)));
			reader.tellTrouble((line, kind, details) -> told.add("again"));
		}
		return told;
	}

	private static List<String> lines(byte[] bytes) throws IOException {
		Source source = new PiecemealSource(bytes, 7);
		List<String> lines = new ArrayList<>();
		try (LineReader reader = LineReader.open(source, TextDecoding.of(source).orElseThrow(), 1 << 16)) {
			while (reader.advance()) {
				lines.add(reader.line());
				assertEquals(lines.size(), reader.number());
			}
		}
		return lines;
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252" })
	void linesAreTheSameInEveryEncodingAndWithEveryEnd(String charset) throws IOException {
		String text = "déjà vu\n\nun œuf, s'il vous plaît\r\n\r\nfin\rvraiment";
		assertEquals(List.of("déjà vu", "", "un œuf, s'il vous plaît", "", "fin", "vraiment"), lines(text.getBytes(Charset.forName(charset))));
	}

	@Test
	void everyRandomTextIsReadAsSplitWouldCutIt() throws IOException {
		Random random = new Random(3);
		for (int round = 0; round < 200; round++) {
			StringBuilder text = new StringBuilder("x");
			for (int i = random.nextInt(300); i > 0; i--) {
				text.appendCodePoint("\n\ré漢😀ab c".codePoints().toArray()[random.nextInt(9)]);
			}
			text.append("y");
			assertEquals(List.of(text.toString().split("\r\n|\r|\n", -1)), lines(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
	}

	@Test
	void ofAHugeLineTheBeginningIsKeptInWholeCharacters() throws IOException {
		Source source = new PiecemealSource(("a" + "é".repeat(100_000) + "\nb\n").getBytes(StandardCharsets.UTF_8), 7);
		try (LineReader reader = LineReader.open(source, TextDecoding.of(source).orElseThrow(), 1 << 16)) {
			assertTrue(reader.advance());
			assertTrue(reader.cut());
			assertEquals("a" + "é".repeat(32_767), reader.line());
			assertTrue(reader.advance());
			assertFalse(reader.cut());
			assertEquals("b", reader.line());
			assertEquals(2, reader.number());
			assertFalse(reader.advance());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252" })
	void aHugeLineComesInPiecesOfWholeCharactersAndLosesNothing(String charset) throws IOException {
		String huge = ("x" + (charset.startsWith("windows") ? "à la fête. " : "à la fête 😀 漢字. ").repeat(20_000)).strip();
		Source source = new PiecemealSource(("avant\r\n" + huge + "\r\naprès\r" + huge).getBytes(Charset.forName(charset)), 7);
		List<String> lines = new ArrayList<>();
		try (LineReader reader = LineReader.openInPieces(source, new TextDecoding(Charset.forName(charset), 0, TextDecoding.Ground.CERTAIN), 1 << 16)) {
			boolean before = false;
			while (reader.advance()) {
				assertEquals(before, reader.goesOn());
				assertTrue(reader.line().length() <= 1 << 16);
				if (reader.goesOn()) {
					lines.add(lines.removeLast() + reader.line());
				} else {
					lines.add(reader.line());
				}
				assertEquals(lines.size(), reader.number());
				before = reader.cut();
			}
			assertFalse(before);
		}
		assertEquals(List.of("avant", huge, "après", huge), lines);
	}

	@Test
	void marksTellTheEncodingAndAreNoText() throws IOException {
		assertEquals(List.of("é"), lines("\uFEFFé".getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of("é"), lines("\uFEFFé".getBytes(StandardCharsets.UTF_16LE)));
	}

	@Test
	void whatHasZeroBytesIsNoText() {
		assertTrue(TextDecoding.of(new byte[] { 'a', 0, 0, 'b', 1, 2, 3 }).isEmpty());
		assertTrue(TextDecoding.of("abc\0def".getBytes(StandardCharsets.UTF_8)).isEmpty());
		assertTrue(TextDecoding.of(new byte[0]).isPresent());
	}

	@Test
	void aHeadThatEndsWithinACharacterIsStillUtf8() {
		byte[] whole = "été 😀".getBytes(StandardCharsets.UTF_8);
		for (int length = 1; length <= whole.length; length++) {
			assertEquals(StandardCharsets.UTF_8, TextDecoding.of(java.util.Arrays.copyOf(whole, length)).orElseThrow().charset());
		}
	}
}
