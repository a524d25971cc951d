package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

	private static final String TALK = "Élodie a été à côté\nZoé est là\n";
	private static final Charset WESTERN = TextDecoding.WINDOWS_1252;

	private final List<String> told = new ArrayList<>();

	private static byte[] glued(String first, Charset as, String second, Charset other) throws IOException {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write(first.getBytes(as));
		both.write(second.getBytes(other));
		return both.toByteArray();
	}

	private String read(byte[] bytes) throws IOException {
		return read(new PiecemealSource(bytes, Integer.MAX_VALUE), 8192);
	}

	private String read(Source source, int atOnce) throws IOException {
		told.clear();
		StringBuilder text = new StringBuilder();
		char[] some = new char[atOnce];
		try (Reader reader = TextReader.open(source, TextDecoding.of(source).orElseThrow(), (line, kind, details) -> told.add(line + " " + kind + " " + Arrays.toString(details)))) {
			for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
				text.append(some, 0, read);
			}
		}
		return text.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "x-MacRoman", "IBM850" })
	void aTextInOneEncodingIsReadAndAGuessIsTold(String charset) throws IOException {
		assertEquals(TALK, read(TALK.getBytes(Charset.forName(charset))));
		assertEquals(charset.startsWith("UTF") ? List.of() : List.of("0 encoding-guessed [" + charset + "]"), told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void aMarkIsNoText(String charset) throws IOException {
		assertEquals(TALK, read(("\uFEFF" + TALK).getBytes(Charset.forName(charset))));
	}

	@Test
	void partsInAnotherEncodingAreReadAndToldWithTheirNumberAndTheFirstPlace() throws IOException {
		String rest = "fin\nRémi: déjà «\u00A0été\u00A0» ?\n";
		assertEquals(TALK + rest, read(glued(TALK, StandardCharsets.UTF_8, rest, WESTERN)));
		assertEquals(List.of("4 mixed-encoding [1, 4, 2, windows-1252]"), told);
		assertEquals(TALK.repeat(3) + rest + rest, read(glued(TALK.repeat(3), WESTERN, rest + rest, StandardCharsets.UTF_8)));
		assertEquals(List.of("0 encoding-guessed [windows-1252]", "8 mixed-encoding [2, 8, 2, UTF-8]"), told);
	}

	@Test
	void aLineHalfInOneEncodingAndHalfInTheOtherIsReadInBoth() throws IOException {
		assertEquals(TALK + "Léa: où ça", read(glued(TALK + "Léa: ", StandardCharsets.UTF_8, "où ça", WESTERN)));
		assertEquals(List.of("3 mixed-encoding [1, 3, 7, windows-1252]"), told);
	}

	@Test
	void aNoBreakSpaceBehindALetterIsNoCharacterOfUtf8() throws IOException {
		String french = "«\u00A0C’est ASSUMÉ\u00A0! Déjà été\u00A0», dit-il à Spaß\u00A0» «\u00A0là\u00A0»\n";
		assertEquals(french, read(french.getBytes(WESTERN)));
		assertEquals(List.of("0 encoding-guessed [windows-1252]"), told);
		assertEquals(TALK + french, read(glued(TALK, StandardCharsets.UTF_8, french, WESTERN)));
	}

	@Test
	void otherScriptsAndEmojisInAnOlderTextAreUtf8() throws IOException {
		String others = "Ελένη λέει Привет 漢字 頻度 😀 œuf « à » – “oui” l’été\n";
		String old = (TALK + "là où ça\n").repeat(20);
		assertEquals(old + others, read(glued(old, WESTERN, others, StandardCharsets.UTF_8)));
	}

	@Test
	void anEndInsideACharacterIsShownAndTold() throws IOException {
		byte[] whole = (TALK + "et l’été").getBytes(StandardCharsets.UTF_8);
		assertEquals(TALK + "et l’ét\uFFFD", read(Arrays.copyOf(whole, whole.length - 1)));
		assertEquals(List.of("3 broken-off [3]"), told);
		assertEquals("cafe\ncaf\u00e9", read("cafe\ncaf\u00e9".getBytes(WESTERN)), "where nothing else is UTF-8, it is no half character");
	}

	@Test
	void aHeadIsReadTheSame() throws IOException {
		byte[] head = glued(TALK, WESTERN, "Rémi", StandardCharsets.UTF_8);
		try (Reader reader = TextReader.of(head, TextDecoding.of(head).orElseThrow())) {
			char[] some = new char[100];
			assertEquals(TALK + "Rémi", new String(some, 0, reader.read(some)));
		}
	}

	@Test
	void whatComesInDribletsIsReadAndToldTheSame() throws IOException {
		Random random = new Random(5);
		for (int round = 0; round < 30; round++) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			StringBuilder text = new StringBuilder();
			for (int lines = 0; lines < 2 || bytes.size() < 140_000; lines++) {
				String line = "l’été à Orléans, « déjà » ".repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 5000 : 20)) + "où\n";
				text.append(line);
				bytes.write(line.getBytes(lines % 3 == 0 ? WESTERN : StandardCharsets.UTF_8));
			}
			assertEquals(text.toString(), read(bytes.toByteArray()));
			List<String> atOnce = List.copyOf(told);
			assertEquals(text.toString(), read(new PiecemealSource(bytes.toByteArray(), 1 + random.nextInt(1000)), 1 + random.nextInt(3)));
			assertEquals(atOnce, told);
			assertEquals(1, told.stream().filter(trouble -> trouble.contains("mixed-encoding")).count());
		}
	}

	@Test
	void whatStandsBeforeAStreamBreaksOffIsRead() throws IOException {
		InputStream breaksOff = new FilterInputStream(new ByteArrayInputStream(TALK.getBytes(StandardCharsets.UTF_8))) {
			@Override
			public int read(byte[] to, int offset, int length) throws IOException {
				int read = super.read(to, offset, length);
				if (read < 0) {
					throw new IOException("breaks off");
				}
				return read;
			}
		};
		Source source = new Source() {
			@Override
			public String name() {
				return "x";
			}

			@Override
			public InputStream open() {
				return breaksOff;
			}

			@Override
			public long size() {
				return -1;
			}

			@Override
			public Optional<Path> path() {
				return Optional.empty();
			}
		};
		try (Reader reader = TextReader.open(source, TextDecoding.UTF_8)) {
			char[] some = new char[100];
			assertEquals(TALK, new String(some, 0, reader.read(some)));
			assertThrows(IOException.class, () -> reader.read(some));
		}
	}
}
