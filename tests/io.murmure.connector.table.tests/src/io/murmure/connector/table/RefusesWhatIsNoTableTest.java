package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

class RefusesWhatIsNoTableTest {

	private static String sentence(Source source, String... settings) {
		return assertThrows(SourceException.class, () -> Reading.of(source, settings)).getMessage();
	}

	@Test
	void anEmptyFileIsNamedInOneSentence() {
		assertTrue(sentence(Reading.source("vide.csv", "")).contains("\"vide.csv\" is empty"));
	}

	@Test
	void aHeaderAloneIsToldAsATableWithoutRows() {
		assertEquals("\"head.csv\" has no rows.", sentence(Reading.source("head.csv", "date,author,text\n")));
	}

	@Test
	void listsWithoutARecordAreToldAsThatAndNamed() {
		assertEquals("\"posts.json\" holds no records: nothing stands under posts. Export again what it should hold.", sentence(Reading.source("posts.json", "{\"posts\": []}")));
		assertEquals("\"all.json\" holds no records: nothing stands under posts, comments. Export again what it should hold.",
				sentence(Reading.source("all.json", "{\"posts\": [], \"comments\": []}")));
	}

	@Test
	void junkIsRefused() throws IOException {
		byte[] junk = new byte[5000];
		new Random(7).nextBytes(junk);
		Source source = Reading.source("junk.csv", junk);
		assertTrue(sentence(source).contains("\"junk.csv\""));
		assertEquals(0, new TableConnector().recognise(source));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PAR1 and then nothing of the kind", "{\"a\": 1}", "[]", "{", "[1,2,3]", "a;b\n1;2\n3;4\n" })
	void whatHoldsNoPostsIsRefusedBySentence(String content) {
		assertTrue(sentence(Reading.source("x.json", content)).contains("\"x.json\""));
	}

	@Test
	void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
		assertTrue(sentence(Reading.source("x.xlsx", zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)))).contains("no table"));
	}

	@Test
	void aWorkbookThatIsCutOffIsRefused() throws IOException {
		byte[] whole = zip("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
		assertTrue(sentence(Reading.source("x.xlsx", java.util.Arrays.copyOf(whole, whole.length - 30))).contains("not a whole Excel workbook"));
	}

	@Test
	void aNamedColumnThatIsNotThereIsToldWithThoseThatAre() {
		assertTrue(sentence(Reading.source("t.csv", "author,text\nAda,hello there\n"), "text", "body").contains("no column \"body\"; it has author, text."));
	}

	@Test
	void anUnknownEncodingIsRefusedBeforeReading() {
		assertThrows(ParameterException.class, () -> Reading.of("t.csv", "author,text\n", "encoding", "utf-99"));
	}

	@Test
	void aLineOfManyMegabytesIsLostAlone() throws IOException {
		String table = "author,time,text\nAda,2024-05-01,hello there\nBob,2024-05-02," + "x".repeat(9_000_000) + "\nCleo,2024-05-03,good bye\n";
		Reading reading = Reading.of("t.csv", table);
		assertEquals(List.of("hello there", "good bye"), reading.texts());
		assertEquals(List.of("3 row-too-long"), reading.trouble());
	}

	@Test
	void aTableUnderAnotherExtensionIsStillRead() throws IOException {
		assertEquals(List.of("hello there"), Reading.of("t.xlsx", "author,time,text\nAda,2024-05-01,hello there\n").texts());
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}
}
