package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.progress.Progress;
import io.murmure.testing.MemorySource;

class TextDamageTest {

	private static final String TALK = """
			Évelyne: voilà, on se retrouve où ? À 8 h ou à 9 h, « près du lac » 😀
			Том: привет, завтра
			مريم: صباح الخير
			Tom: at the bridge – it’s 5 € each
			김: 안녕하세요
			""";

	private static Source memory(String text) {
		return memory(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Source memory(byte[] bytes) {
		return new MemorySource("memory.txt", bytes);
	}

	/** What a program makes of UTF-8 that takes it for another encoding. */
	private static String misread(String text, Charset as) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		StringBuilder read = new StringBuilder();
		for (byte b : bytes) {
			String one = new String(new byte[] { b }, as);
			read.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
		}
		return read.toString();
	}

	private static TextDamage damage(Source source) throws IOException {
		return TextDamage.of(source, true, true, Progress.NONE);
	}

	private static String repaired(Source source) throws IOException {
		try (InputStream in = damage(source).repaired(source).open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "windows-1252" })
	void whatWasMisreadOnceOrTwiceComesOutAsItWasWritten(String charset) throws IOException {
		Charset as = Charset.forName(charset);
		String once = misread(TALK, as);
		String twice = misread(once, as);
		assertEquals(1, damage(memory(once)).misread());
		assertEquals(TALK, repaired(memory(once)));
		assertEquals(2, damage(memory(twice)).misread());
		assertEquals(TALK, repaired(memory(twice)));
	}

	@Test
	void aRightTextIsLeftAloneEvenWhenSomebodyQuotesAMisreadWord() throws IOException {
		String quoted = TALK + "Tom: my phone writes Ã©tÃ© for été\n" + TALK;
		assertEquals(TextDamage.NONE, damage(memory(quoted)));
		assertEquals(TextDamage.NONE, damage(memory("“AMANHÃ” é o dia, não é?\n")));
		assertEquals(TextDamage.NONE, damage(memory(TALK.substring(0, 70).getBytes(TextDecoding.WINDOWS_1252))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Zoé: l’eau est gelée, à demain", "Том: привет, завтра", "café ?", "Là-haut, c’est fermé", "C’est l'heure 😀" })
	void aLineThatAloneWasMisreadIsSetRight(String line) throws IOException {
		for (Charset as : List.of(StandardCharsets.ISO_8859_1, TextDecoding.WINDOWS_1252)) {
			for (String end : List.of("\n", "\r\n")) {
				String before = TALK.replace("\n", end).repeat(40);
				Source source = memory(before + misread(line, as) + end + before);
				assertEquals(before + line + end + before, repaired(source));
				assertEquals(new TextDamage.Lone(1, 201), damage(source).lone());
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', textBlock = """
			Noé,2026-03-04,un cafÃ© trÃ¨s Ã©lÃ©gant               # Noé,2026-03-04,un café très élégant
			Noé;"trÃ¨s bien, merci";Orléans                        # Noé;"très bien, merci";Orléans
			14/03/2026, 08:15 - Rémi: un cafÃ©, dÃ©jÃ ?            # 14/03/2026, 08:15 - Rémi: un café, déjà ?
			[14/03/2026, 08:15:02] Rémi: on y va dâ€™abord Ã  pied # [14/03/2026, 08:15:02] Rémi: on y va d’abord à pied
			{"author": "Noé", "text": "Ã‰vidence"}                 # {"author": "Noé", "text": "Évidence"}
			{"author":"Noé","text":"super ðŸ˜€"}                  # {"author":"Noé","text":"super 😀"}
			João,AMANHÃ,é muito Ã  tarde                      # João,AMANHÃ,é muito Ã  tarde
			Déjà lu : un cafÃ© trÃ¨s Ã©lÃ©gant, Ã  côté          # Déjà lu : un café très élégant, à côté
			L’été, Â« la fÃªte Â» et Ã‰ric étaient là            # L’été, « la fête » et Éric étaient là
			""")
	void whatAloneWasMisreadInALineThatIsOtherwiseRightIsSetRight(String line, String written) throws IOException {
		Source source = memory(TALK.repeat(9) + line + "\n" + TALK);
		assertEquals(TALK.repeat(9) + written + "\n" + TALK, repaired(source));
		assertEquals(line.equals(written) ? TextDamage.Lone.NONE : new TextDamage.Lone(1, 46), damage(source).lone());
	}

	@ParameterizedTest
	@ValueSource(strings = { "João: SÃO PAULO, AMANHÃ É DOMINGO", "João,MANHÃ,“AMANHÃ” é o dia", "João;“MANHÃ” e “AMANHÔ, não é?;IRMÃ", "“AMANHÃ” e MANHÃ” é", "Zoé: GRÂ» et CAFÉ®", "MAÇÃ® AÇÃO É",
			"my phone writes \"Ã©tÃ©\", not \"été\"", "Zoé: mon tel écrit Ã©tÃ©, pas été" })
	void wordsThatOnlyLookMisreadStayBesideOthers(String line) throws IOException {
		assertEquals(TextDamage.NONE, damage(memory(TALK + line + "\n" + TALK)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Tom: my phone writes Ã©tÃ© for été", "Il est là\u00A0»", "AMANHÃ” e depois", "CAFÉ® OUVERT", "«\u00A0À\u00A0»", "Ã" })
	void aLineThatQuotesOrOnlyLooksMisreadStays(String line) throws IOException {
		assertEquals(TextDamage.NONE, damage(memory(TALK + line + "\n" + TALK)));
	}

	@Test
	void aLineIsSetRightAcrossChunksAndOneThatIsLongerThanAnyIsNotLost() throws IOException {
		for (int shift = 0; shift < 8; shift++) {
			String before = "x".repeat(65_520 + shift) + "\n";
			assertEquals(TALK + before + "gelée d’été\n" + TALK, repaired(memory(TALK + before + misread("gelée d’été", TextDecoding.WINDOWS_1252) + "\n" + TALK)));
		}
		String endless = TALK + "é".repeat(1 << 20) + "\n" + TALK;
		assertEquals(endless + "gelée\n", repaired(memory(endless + misread("gelée", StandardCharsets.ISO_8859_1) + "\n")));
	}

	@Test
	void aNoBreakSpaceThatBecameAPlainOneIsStillTheLetterThatItStoodFor() throws IOException {
		assertEquals("été : voilà le pont, à huit heures", repaired(memory("Ã©tÃ© : voilÃ  le pont, Ã  huit heures")));
		assertEquals("été : à huit heures", repaired(memory("Ã©tÃ© : Ã huit heures")));
	}

	@Test
	void theHeadShowsTheDamageToo() throws IOException {
		Source long1 = memory(misread(TALK, TextDecoding.WINDOWS_1252).repeat(1000));
		assertEquals(1, TextDamage.ofHead(long1, false).misread());
		assertEquals(TALK.repeat(1000), repaired(long1));
	}

	@Test
	void zeroBytesAreLeftOutAndTheirLinesNamed() throws IOException {
		byte[] text = "one\r\ntwo\rthree\nfour\n".getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream holed = new ByteArrayOutputStream();
		holed.write(text, 0, 6);
		holed.write(new byte[4096]);
		holed.write(text, 6, 8);
		holed.write(0);
		holed.write(text, 14, text.length - 14);
		Source source = memory(holed.toByteArray());
		assertEquals(new TextDamage(0, 0, 4097, List.of(2L, 3L), false, List.of(), TextDamage.Lone.NONE), damage(source));
		assertEquals(new String(text, StandardCharsets.UTF_8), repaired(source));
	}

	@Test
	void aFileOfNothingButZerosAndAProgramAreNoDamagedText() throws IOException {
		assertEquals(TextDamage.NONE, damage(memory(new byte[10_000])));
		byte[] program = new byte[10_000];
		new Random(4).nextBytes(program);
		assertEquals(TextDamage.NONE, damage(memory(program)));
		byte[] table = "PAR1 the columns of a table".getBytes(StandardCharsets.UTF_8);
		table[7] = 0;
		assertEquals(TextDamage.NONE, damage(memory(table)));
	}

	private static byte[] random(int seed, int bytes) {
		byte[] random = new byte[bytes];
		new Random(seed).nextBytes(random);
		return random;
	}

	private static Source with(byte[] foreign, int at, byte[] text) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(text, 0, at);
		file.writeBytes(foreign);
		file.write(text, at, text.length - at);
		return memory(file.toByteArray());
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, 1000", "UTF-8, 200000", "windows-1252, 1000", "windows-1252, 70000" })
	void aStretchThatIsNoTextIsLeftOutWhereverItStandsAndTheLinesAroundItStay(String charset, int lines) throws IOException {
		List<String> written = IntStream.range(0, lines).mapToObj(i -> "ligne " + i + ", l’été à la fête").toList();
		byte[] text = (String.join("\n", written) + "\n").getBytes(Charset.forName(charset));
		for (int seed = 0; seed < 3; seed++) {
			int at = seed * (text.length / 3) + 290;
			Source source = with(random(seed, 2000 + seed), at, text);
			TextDamage damage = damage(source);
			assertEquals(1, damage.stretches().size(), damage.stretches().toString());
			Stretch stretch = damage.stretches().getFirst();
			assertEquals(at, stretch.from(), 40);
			assertEquals(2000, stretch.bytes(), 60);
			assertEquals(new String(text, 0, at, StandardCharsets.ISO_8859_1).lines().count(), stretch.line(), 1);
			List<String> read;
			try (InputStream in = damage.repaired(source).open()) {
				read = new String(in.readAllBytes(), Charset.forName(charset)).lines().toList();
			}
			Set<String> kept = Set.copyOf(read.stream().distinct().toList());
			assertTrue(written.stream().filter(line -> !kept.contains(line)).count() <= 3, "only the lines around it are spoilt");
			assertEquals(written.getLast(), read.getLast());
			assertEquals(written.getFirst(), read.getFirst());
		}
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16LE, 300, true", "UTF-16LE, 301, true", "UTF-16BE, 301, true", "UTF-16LE, 57, true", "UTF-16BE, 300, false", "UTF-16LE, 1, true" })
	void inUtf16WhatIsNoTextCostsTheLineItStandsInAlsoWhereItLeavesAnOddNumberOfBytes(String charset, int bytes, boolean putIn) throws IOException {
		List<String> lines = IntStream.range(0, 400).mapToObj(line -> line % 40 == 7 ? "12:" + line + " 김하나: 안녕하세요, 내일 다리에서 만나요 再见，明天见" : "12:" + line + " Évelyne: message " + line).toList();
		byte[] whole = ("\uFEFF" + String.join("\r\n", lines)).getBytes(Charset.forName(charset));
		byte[] junk = new byte[bytes];
		new Random(bytes).nextBytes(junk);
		ByteArrayOutputStream damaged = new ByteArrayOutputStream();
		int at = whole.length / 3;
		damaged.write(whole, 0, at);
		damaged.write(junk);
		int behind = at + (putIn ? 0 : bytes);
		damaged.write(whole, behind, whole.length - behind);
		Source source = memory(damaged.toByteArray());
		List<String> kept = repaired(source).lines().toList();
		long lost = lines.stream().filter(line -> !kept.contains(line)).count();
		assertTrue(lost <= 2 + (putIn ? 0 : bytes / 30), lost + " lines lost");
		List<Stretch> stretches = damage(source).stretches();
		assertEquals(1, stretches.size(), stretches.toString());
		long line = lines.size() / 3;
		assertTrue(Math.abs(stretches.getFirst().line() - line) < 12, stretches.toString());
	}

	@Test
	void inUtf16APassageInAnotherScriptIsNoStretch() throws IOException {
		String talk = "Tom: see you tomorrow, at the bridge\n".repeat(50) + "Ли: до завтра, у моста, в восемь часов утра, не опаздывай\n" + "李: 明天在桥边见，八点整，不要迟到，带上自行车\n".repeat(3) + TALK.repeat(20);
		for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			assertEquals(TextDamage.NONE, damage(memory(("\uFEFF" + talk).getBytes(charset))));
			assertEquals(TextDamage.NONE, damage(memory(("\uFEFF" + "李: 明天在桥边见，八点整 OK see you 20:15\n".repeat(90)).getBytes(charset))));
		}
	}

	@ParameterizedTest
	@CsvSource({ "100, 100 foreign-bytes", "101, 101 foreign-bytes-in-all [1010]" })
	void moreStretchesThanAreNamedAreToldTogether(int many, String last) {
		List<Stretch> stretches = IntStream.range(0, many).mapToObj(i -> new Stretch(100 * i, 100 * i + 10, i + 1)).toList();
		List<String> told = new ArrayList<>();
		new TextDamage(0, 0, 0, List.of(), false, stretches, TextDamage.Lone.NONE).tell((line, kind, details) -> told.add(told.size() + 1 + " " + kind + (line == 0 ? " " + List.of(details) : "")));
		assertEquals(last, told.getLast());
	}

	@Test
	void strayControlCharactersAndAForeignLineAreNoStretch() throws IOException {
		String copied = "Les e\u0003orts de la \u0002n, les pro\u0002ts, l’a\u0003che\u000b, le \u0001ot, la \u0004amme ; voilà ce qu’un PDF en fait\n";
		assertTrue(damage(memory(copied.repeat(20))).stretches().isEmpty());
		assertTrue(damage(memory("n\bna\bam\bme\be ".repeat(3) + TALK.repeat(30))).stretches().isEmpty());
	}

	@Test
	void aFileThatIsMostlyNoTextIsBelievedOnlyWhereAFormatIsKnown() throws IOException {
		assertTrue(TextDamage.ofHead(with(random(1, 3000), 20, TALK.repeat(20).getBytes(StandardCharsets.UTF_8)), true).hidesTheBeginning());
		assertFalse(TextDamage.ofHead(with(random(1, 3000), 900, TALK.repeat(20).getBytes(StandardCharsets.UTF_8)), true).hidesTheBeginning());
	}

	@Test
	void aFileThatSomebodyReadsWithItsZerosKeepsThem() throws IOException {
		Source source = memory("a text\0with a zero that means something");
		assertTrue(TextDamage.of(source, false, true, Progress.NONE).isNone());
		assertEquals(1, TextDamage.of(source, true, true, Progress.NONE).zeros());
	}

	@Test
	void aCharacterIsPutTogetherAcrossChunks() throws IOException {
		for (int shift = 0; shift < 8; shift++) {
			String text = "x".repeat(65_530 + shift) + "é😀".repeat(30);
			Source source = memory(misread(text, StandardCharsets.ISO_8859_1));
			assertEquals(text, repaired(source));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void aMisreadTextThatWasThenWrittenInUtf16IsSetRightWithAndWithoutItsMark(String charset) throws IOException {
		String once = misread(TALK, TextDecoding.WINDOWS_1252);
		for (String mark : List.of("\uFEFF", "")) {
			for (String text : List.of(once, misread(once, TextDecoding.WINDOWS_1252), "x".repeat(65_531) + once)) {
				Source source = memory((mark + text).getBytes(Charset.forName(charset)));
				assertEquals(text.equals(once) || text.startsWith("x") ? 1 : 2, damage(source).misread());
				assertEquals((text.startsWith("x") ? "x".repeat(65_531) : "") + TALK, repaired(source));
			}
			Source right = memory((mark + TALK).getBytes(Charset.forName(charset)));
			assertTrue(damage(right).isNone());
			assertEquals(right, damage(right).repaired(right), "a right text stays in its encoding");
		}
	}

	/** As a program writes JSON that keeps to ASCII. */
	private static String escaped(String text) {
		StringBuilder json = new StringBuilder();
		text.chars().forEach(c -> json.append(c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
		return json.toString();
	}

	private static String json(String text) {
		return "[{\"text\": \"" + text.strip().replace("\n", "\\n") + "\"}]";
	}

	@Test
	void aMisreadTextInTheEscapesOfJsonIsSetRight() throws IOException {
		String once = misread(TALK, StandardCharsets.ISO_8859_1);
		assertEquals(1, damage(memory(json(escaped(once)))).misread());
		assertEquals(json(TALK), repaired(memory(json(escaped(once)))));
		assertEquals(json(TALK), repaired(memory(json(escaped(misread(once, StandardCharsets.ISO_8859_1))))));
		assertEquals("window.YTD.tweets.part0 = " + json(TALK), repaired(memory("window.YTD.tweets.part0 = " + json(escaped(once)))));
		assertEquals(json(TALK), repaired(memory(json(escaped(once)).getBytes(StandardCharsets.UTF_16LE))));
	}

	@Test
	void escapesThatAreRightOrNoEscapesOrOfAsciiStayAsTheyAre() throws IOException {
		assertTrue(damage(memory(json(escaped(TALK)))).isNone());
		assertTrue(damage(memory("Zoé: [\"" + escaped(misread("été", StandardCharsets.ISO_8859_1)) + "\"]")).isNone(), "this is no JSON");
		String quoting = "{\"a\": \"\\u00c3\\u00a9t\\u00c3\\u00a9 \\u0022 \\\\u00c3\\\\u00a9 \\ud83d \\n \\\"\"}";
		assertEquals("{\"a\": \"été \\u0022 \\\\u00c3\\\\u00a9 \\ud83d \\n \\\"\"}", repaired(memory(quoting)));
	}

	@Test
	void escapesAreLeftToWhoSetsThemRightItself() throws IOException {
		Source meta = memory(json(escaped(misread(TALK, StandardCharsets.ISO_8859_1))));
		assertTrue(TextDamage.of(meta, true, false, Progress.NONE).isNone());
	}

	@Test
	void anEscapeIsPutTogetherAcrossChunks() throws IOException {
		for (int shift = 0; shift < 14; shift++) {
			String text = "x".repeat(65_500 + shift) + "é😀".repeat(30);
			assertEquals(json(text), repaired(memory(json(escaped(misread(text, StandardCharsets.ISO_8859_1))))));
		}
	}
}
