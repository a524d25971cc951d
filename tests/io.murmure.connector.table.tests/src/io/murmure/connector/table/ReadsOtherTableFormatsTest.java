package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Post;
import io.murmure.core.source.SourceException;

class ReadsOtherTableFormatsTest {

	@TempDir
	Path folder;

	@Test
	void oneJsonObjectALine() throws IOException {
		Reading reading = Reading.of("posts.ndjson", """
				{"id":"a","user":{"name":"Ada"},"created":"2024-05-01T10:00:00Z","text":"hello from the river","tags":["x","y"]}
				{"id":"b","user":{"name":"Bob"},"created":"2024-05-01T10:01:00Z","text":"hello from the
				{"id":"c","user":{"name":"Zoé"},"created":"2024-05-01T10:02:00Z","text":"bonjour du pont","likes":4}
				""");
		assertEquals(List.of("hello from the river", "bonjour du pont"), reading.texts());
		assertEquals("Zoé", reading.posts().get(1).author());
		assertEquals(3, reading.posts().get(1).position().record());
		assertEquals(List.of("2 broken-json"), reading.trouble());
	}

	@Test
	void anArrayOfObjects() throws IOException {
		Reading reading = Reading.of("p.json", "[ {\"author\":\"Ada\",\"date\":1720008309,\"message\":\"the first one here\"},\n 7,\n{\"author\":\"Bob\",\"date\":1720008310,\"message\":\"the second one\"} ]");
		assertEquals(List.of("the first one here", "the second one"), reading.texts());
		assertEquals(List.of("2 broken-json"), reading.trouble());
	}

	@Test
	void numbersThatAreNoneAsPythonWritesThem() throws IOException {
		Reading array = Reading.of("p.json", "[{\"author\":\"Ada\",\"date\":\"2024-05-01\",\"message\":\"the first one here\",\"score\":NaN},{\"author\":\"Bob\",\"date\":\"2024-05-02\",\"message\":\"the second one\",\"score\":-Infinity}]");
		assertEquals(List.of("the first one here", "the second one"), array.texts());
		Reading lines = Reading.of("p.ndjson", """
				{"author":"Ada","date":"2024-05-01","message":"the first one here","score":NaN}
				{"author":"Bob","date":"2024-05-02","message":"the second one","score":4}
				""");
		assertEquals(List.of("the first one here", "the second one"), lines.texts());
		assertEquals(List.of(), lines.trouble());
	}

	@Test
	void anObjectThatHoldsTheArray() throws IOException {
		Reading reading = Reading.of("p.json", """
				{ "exported": "2024-06-01", "by": { "tool": "x" },
				  "data": { "comments": [
				    { "author": { "name": "Ada" }, "date": "2024-05-01", "body": "the first one here" },
				    { "author": { "name": "Bob" }, "date": "2024-05-02", "body": "the second one" }
				  ] } }
				""");
		assertEquals(List.of("the first one here", "the second one"), reading.texts());
		assertEquals("Ada", reading.posts().get(0).author());
	}

	@Test
	void jsonThatIsCutOffKeepsWhatCameBefore() throws IOException {
		Reading reading = Reading.of("p.json", "[{\"author\":\"Ada\",\"date\":\"2024-05-01\",\"message\":\"the first one here\"},{\"author\":\"Bo");
		assertEquals(List.of("the first one here"), reading.texts());
		assertEquals(List.of("2 broken-json-file"), reading.trouble());
	}

	@Test
	void aQuotationMarkThatIsMissingLosesItsOwnRecordAlone() throws IOException {
		StringBuilder list = new StringBuilder("[");
		for (int i = 1; i <= 40; i++) {
			String text = i == 20 ? "a message that is damaged" : "message number " + i + "\"";
			list.append(i == 1 ? "\n" : ",\n").append("{\"author\":\"Ada\",\"date\":\"2024-05-01T10:00:").append(10 + i).append("\",\"message\":\"").append(text).append(",\"seen\":{\"by\":[\"Bob\"]}}");
		}
		Reading reading = Reading.of("p.json", list + "]");
		assertEquals(39, reading.texts().size());
		assertEquals(1, reading.trouble().size(), reading.trouble().toString());
		Reading unclosed = Reading.of("p.json", (list + "]").replace("is damaged,\"seen\":{\"by\":[\"Bob\"]}}", "is damaged\",\"seen\":{\"by\":[\"Bob\""));
		assertEquals(39, unclosed.texts().size());
		assertEquals(1, unclosed.trouble().size(), unclosed.trouble().toString());
	}

	@Test
	void bracketsAndQuotationMarksInTheTextBehindDamageEndNoRecord() throws IOException {
		String record = "{\"author\":\"Ann\",\"date\":\"2024-05-01T10:00:0%d\",\"message\":\"%s\"}";
		String said = "the key \\\"}]\\\" and C:\\\\";
		String damaged = record.formatted(2, "never closed").replace("\"}", "");
		Reading reading = Reading.of("p.json", "[" + String.join(",\n", record.formatted(1, "the first one here"), damaged, record.formatted(3, said), record.formatted(4, "the last one here")) + "]");
		assertEquals(List.of("the first one here", "the key \"}]\" and C:\\", "the last one here"), reading.texts());
	}

	@Test
	void aListOfTextsIsAPostEach() throws IOException {
		Reading reading = Reading.of("avis.json", "[\"La lampe clignote \\u00e9norm\\u00e9ment\",\n \"Super, merci à vous !\", 7, null, {\"a\": [1]}, \"Elle est en panne depuis lundi\"]");
		assertEquals(List.of("La lampe clignote énormément", "Super, merci à vous !", "Elle est en panne depuis lundi"), reading.texts());
		assertEquals(List.of(1L, 2L, 6L), reading.posts().stream().map(post -> post.position().record()).toList());
		assertEquals(List.of("0 no-time-column", "0 no-author-column", "3 no-text-in-list", "4 no-text-in-list", "5 no-text-in-list"), reading.trouble());
		Reading cut = Reading.of("avis.json", "[\"La lampe clignote beaucoup\",\"Super, merci");
		assertEquals(List.of("La lampe clignote beaucoup"), cut.texts());
		assertEquals(List.of("0 no-time-column", "0 no-author-column", "2 broken-json-file"), cut.trouble());
	}

	@Test
	void aListOfNumbersIsRefusedInASentence() {
		SourceException refused = assertThrows(SourceException.class, () -> Reading.of("n.json", "[1, 2.5, -3e4,\n 5]\n"));
		assertTrue(refused.getMessage().contains("n.json") && refused.getMessage().contains("list of numbers"), refused.getMessage());
	}

	@Test
	void whatStandsBehindTheEndOfJsonIsToldAndARecordThereIsRead() throws IOException {
		String first = "{\"author\":\"Ada\",\"date\":\"2024-05-01\",\"message\":\"the first one here\"}";
		String second = first.replace("first", "second");
		String both = "[" + first + ",\n" + second + "]";
		for (String behind : List.of("garbage", "}", "\"", "[1, 2")) {
			Reading reading = Reading.of("p.json", both + behind);
			assertEquals(List.of("the first one here", "the second one here"), reading.texts());
			assertEquals(List.of("2 text-behind-json"), reading.trouble(), behind);
		}
		assertEquals(List.of(), Reading.of("p.json", both + "\n\n").trouble());
		assertEquals(List.of(), Reading.of("p.json", "{\"data\":{\"items\":" + both + "},\"users\":[{\"id\":1}]}\n").trouble());
		assertEquals(List.of("3 broken-json-file"), Reading.of("p.json", "{\"data\":{\"items\":" + both + "}").trouble());
		Reading glued = Reading.of("p.json", "[" + first + "][" + second + "]");
		assertEquals(List.of("the first one here", "the second one here"), glued.texts());
		assertEquals(List.of("2 text-behind-json"), glued.trouble());
		Reading lines = Reading.of("p.ndjson", first + "\n" + first + second + "\n" + second + " oops\n" + first);
		assertEquals(5, lines.texts().size());
		assertEquals(List.of("3 text-behind-json"), lines.trouble());
	}

	private static final String DAMAGED_LIST = """
			[{"author":"Ada","date":"2024-05-01","message":"the first one here"},
			%s,
			{"author":"Cleo","date":"2024-05-03","message":"the third [one], with \\"brackets}\\""},
			{"author":"Dan","date":"2024-05-04","message":"the fourth one"}]
			""";

	private static void losesTheSecondAlone(String second, String trouble) throws IOException {
		List<String> others = List.of("the first one here", "the third [one], with \"brackets}\"", "the fourth one");
		Reading list = Reading.of("p.json", DAMAGED_LIST.formatted(second));
		assertEquals(others, list.texts());
		assertEquals(List.of("2 " + trouble), list.trouble());
		Reading lines = Reading.of("p.ndjson", DAMAGED_LIST.formatted(second).replace("},\n", "}\n").replaceAll("^\\[|\\]\n$", ""));
		assertEquals(others, lines.texts());
		assertEquals(List.of("2 " + trouble), lines.trouble());
	}

	@Test
	void anObjectThatNoParserUnderstandsIsLostAlone() throws IOException {
		losesTheSecondAlone("{\"author\":\"Bob\",\"date\":2024-05-02,\"message\":\"the second one\"}", "broken-json");
	}

	@Test
	void anObjectOfFiftyThousandLevelsIsLostAlone() throws IOException {
		String object = "{\"author\":\"Bob\",\"date\":\"2024-05-02\",\"message\":\"the second one\",\"more\":%s}";
		losesTheSecondAlone(object.formatted("[".repeat(50_000) + "]".repeat(50_000)), "json-too-deep");
		losesTheSecondAlone(object.formatted("{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)), "json-too-deep");
	}

	@Test
	void anObjectOfThirtyMegabytesIsLostAlone() throws IOException {
		losesTheSecondAlone("{\"author\":\"Bob\",\"date\":\"2024-05-02\",\"message\":\"" + "x".repeat(30 << 20) + "\"}", "row-too-long");
	}

	@Test
	void whatIsNoObjectAmongObjectsIsLostAlone() throws IOException {
		Reading list = Reading.of("p.json", DAMAGED_LIST.formatted("null, 17, \"text, with ]\", [1, {\"author\":\"Bob\"}]"));
		assertEquals(List.of("the first one here", "the third [one], with \"brackets}\"", "the fourth one"), list.texts());
		assertEquals(List.of("2 broken-json", "3 broken-json", "4 broken-json", "5 broken-json"), list.trouble());
	}

	@Test
	void parquet() throws Exception {
		Path file = folder.resolve("posts [1].parquet");
		writeParquet(file, """
				select * from (values (1, 'Ada', timestamp '2024-05-01 10:00:00', 'hello from the river', ['x','y']),
				(2, 'Bob', timestamp '2024-05-01 10:05:00', null, null), (3, 'Zoé', timestamp '2024-05-01 10:06:00', 'bonjour du pont', null)) as t(id, author, time, text, tags)""");
		Reading reading = Reading.of(Reading.file(file));
		assertEquals(List.of("hello from the river", "bonjour du pont"), reading.texts());
		assertEquals("2024-05-01T08:00:00Z", reading.times().get(0));
		assertEquals(List.of("2 no-text"), reading.trouble());
	}

	@Test
	void parquetInsideAnArchiveHasNoPathOfItsOwn() throws Exception {
		Path file = folder.resolve("p.parquet");
		writeParquet(file, "select 'Ada' as author, 'hello from the river' as text, timestamptz '2024-05-01 10:00:00+00' as time");
		Reading reading = Reading.of(Reading.source("p.parquet", Files.readAllBytes(file)));
		assertEquals(List.of("2024-05-01T10:00:00Z"), reading.times());
	}

	private static void writeParquet(Path file, String query) throws SQLException {
		try (Connection memory = new DuckDBDriver().connect("jdbc:duckdb:", new Properties()); Statement statement = memory.createStatement()) {
			Path plain = file.resolveSibling("written.parquet");
			statement.execute("copy (" + query + ") to '" + plain + "' (format parquet)");
			plain.toFile().renameTo(file.toFile());
		}
	}

	@Test
	void excelWithItsOwnDates() throws IOException {
		Path file = folder.resolve("avis.xlsx");
		try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			CellStyle day = book.createCellStyle();
			day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
			XSSFSheet sheet = book.createSheet("avis");
			row(sheet, 0, "Auteur", "Date", "Avis", "Étoiles");
			XSSFRow first = row(sheet, 1, "Zoé", "", "La lampe éclaire très bien", "");
			first.getCell(1).setCellValue(LocalDateTime.of(2024, 3, 4, 18, 30));
			first.getCell(1).setCellStyle(day);
			first.getCell(3).setCellValue(4);
			XSSFRow second = row(sheet, 3, "Léo", "", "Elle s’éteint toute seule", "");
			second.getCell(1).setCellValue(LocalDateTime.of(2024, 3, 5, 8, 0));
			second.getCell(1).setCellStyle(day);
			book.write(out);
		}
		Reading reading = Reading.of(Reading.file(file));
		assertEquals(List.of("La lampe éclaire très bien", "Elle s’éteint toute seule"), reading.texts());
		assertEquals(List.of("2024-03-04T17:30:00Z", "2024-03-05T07:00:00Z"), reading.times());
		Post first = reading.posts().get(0);
		assertEquals(Map.of("rating", 4.0), first.counts());
		assertEquals(4, reading.posts().get(1).position().record());
	}

	private static XSSFRow row(XSSFSheet sheet, int number, String... cells) {
		XSSFRow row = sheet.createRow(number);
		for (int column = 0; column < cells.length; column++) {
			row.createCell(column).setCellValue(cells[column]);
		}
		return row;
	}

	@Test
	void rowsComeNamedForThoseWhoWantRows() throws IOException {
		try (var rows = new TableRows().rows(Reading.source("t.csv", "text,lang\nhello,en\n"))) {
			assertEquals(List.of(Map.of("text", "hello", "lang", "en")), rows.toList());
		}
	}

	@Test
	void aDocumentWithOneObjectALineKeepsItsFirst() throws IOException {
		String first = "{\"author\":\"Ada\",\"date\":\"2024-05-01\",\"message\":\"the first one here\"}";
		String second = first.replace("first", "second").replace("Ada", "Bob");
		for (String opening : List.of("{\"data\":{\"items\":[", "{\"data\":{\"items\":[\n")) {
			Reading reading = Reading.of("p.json", opening + first + ",\n" + second + "]}}");
			assertEquals(List.of("the first one here", "the second one here"), reading.texts());
			assertEquals(List.of(), reading.trouble());
		}
	}
}
