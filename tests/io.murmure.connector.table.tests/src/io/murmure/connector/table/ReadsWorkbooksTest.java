package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** Workbooks as people keep them: a cover, a title above the table, a sheet a month. */
class ReadsWorkbooksTest {

	@TempDir
	Path folder;

	@Test
	void sheetsWithTheSameColumnsAreOneTableInWhateverOrderTheColumnsStand() throws IOException {
		Reading reading = Reading.of(saved("reviews.xlsx", new XSSFWorkbook(), book -> {
			sheet(book, "May", List.of("Author", "Date", "Review"), List.of("Ana", "2024-05-13", "Broke after two weeks"));
			sheet(book, "June", List.of("Date", "review", "Author"), List.of("2024-06-02", "Works for me so far", "Tom"));
		}));
		assertEquals(List.of("Broke after two weeks", "Works for me so far"), reading.texts());
		assertEquals("Tom", reading.posts().get(1).author());
		assertEquals(List.of(), reading.trouble());
	}

	@Test
	void aWorkbookNeedsNoStyles() throws IOException {
		Path whole = saved("styled.xlsx", new XSSFWorkbook(), book -> sheet(book, "May", List.of("Author", "Date", "Review"), List.of("Ana", "2024-05-13", "Broke after two weeks")))
				.path().orElseThrow();
		Path bare = folder.resolve("bare.xlsx");
		try (ZipFile styled = new ZipFile(whole.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bare))) {
			for (ZipEntry entry : Collections.list(styled.entries())) {
				if (!entry.getName().equals("xl/styles.xml")) {
					String text = new String(styled.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
					out.putNextEntry(new ZipEntry(entry.getName()));
					out.write(text.replaceAll("<(Override|Relationship)\\b[^>]*styles\\.xml[^>]*/>", "").getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		assertEquals(List.of("Broke after two weeks"), Reading.of(Reading.file(bare)).texts());
	}

	@Test
	void aHeaderThatComesAgainInASheetIsNoPost() throws IOException {
		Reading reading = Reading.of(saved("reviews.xlsx", new XSSFWorkbook(), book -> {
			sheet(book, "May", List.of("Author", "Date", "Review"), List.of("Ana", "2024-05-13", "Broke after two weeks"), List.of("Author", "Date", "Review "), List.of("Léo", "2024-05-14", "Still works"));
			sheet(book, "June", List.of("Date", "Review", "Author"), List.of("2024-06-02", "Works for me so far", "Tom"), List.of("Date", "Review", "Author"));
		}));
		assertEquals(List.of("Broke after two weeks", "Still works", "Works for me so far"), reading.texts());
		assertEquals(List.of("3 header-again", "3 header-again"), reading.trouble());
	}

	@Test
	void aCoverSheetIsLeftOutAndSaid() throws IOException {
		Reading reading = Reading.of(saved("reviews.xlsx", new XSSFWorkbook(), book -> {
			sheet(book, "About", List.of("Reviews collected in the shop"));
			sheet(book, "Reviews", List.of("Author", "Date", "Review"), List.of("Ana", "2024-05-13", "Broke after two weeks"));
		}));
		assertEquals(List.of("Broke after two weeks"), reading.texts());
		assertEquals(List.of("0 sheet-left-out"), reading.trouble());
	}

	@Test
	void aTitleAboveTheTableIsNoHeader() throws IOException {
		Source titled = saved("reviews.xlsx", new XSSFWorkbook(), book -> sheet(book, "Reviews", List.of("Reviews, May 2024"), List.of(),
				List.of("Author", "Date", "Review"), List.of("Ana", "2024-05-13", "Broke after two weeks")));
		Reading reading = Reading.of(titled);
		assertEquals(List.of("Broke after two weeks"), reading.texts());
		assertEquals("Ana", reading.posts().get(0).author());
		assertEquals(List.of("1 before-table"), reading.trouble());
		assertTrue(new TableConnector().recognise(titled) > 0.6);
	}

	@Test
	void theSheetThatTheUserNamesIsRead() throws IOException {
		Source two = saved("two.xlsx", new XSSFWorkbook(), book -> {
			sheet(book, "Reviews", List.of("Author", "Date", "Review"), List.of("Ana", "2024-05-13", "Broke after two weeks"),
					List.of("Zoé", "2024-05-14", "Nothing to say against it"));
			sheet(book, "Calls", List.of("Who", "When", "What was said"), List.of("Tom", "2024-06-02", "Where can I have it repaired?"));
		});
		assertEquals(List.of("Where can I have it repaired?"), Reading.of(two, "sheet", "calls").texts());
		SourceException unknown = assertThrows(SourceException.class, () -> Reading.of(two, "sheet", "Mails"));
		assertTrue(unknown.getMessage().endsWith("it has Reviews, Calls."), unknown.getMessage());
	}

	@Test
	void excel97WithItsOwnDates() throws IOException {
		Source old = saved("avis.xls", new HSSFWorkbook(), book -> {
			Sheet sheet = sheet(book, "avis", List.of("Auteur", "Date", "Avis", "Étoiles"), List.of("Zoé", "", "La lampe éclaire très bien", ""));
			CellStyle day = book.createCellStyle();
			day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
			sheet.getRow(1).getCell(1).setCellValue(LocalDateTime.of(2024, 3, 4, 18, 30));
			sheet.getRow(1).getCell(1).setCellStyle(day);
			sheet.getRow(1).getCell(3).setCellValue(4);
		});
		Reading reading = Reading.of(old);
		assertEquals(List.of("La lampe éclaire très bien"), reading.texts());
		assertEquals(List.of("2024-03-04T17:30:00Z"), reading.times());
		assertEquals(4.0, reading.posts().get(0).counts().get("rating"));
		assertTrue(new TableConnector().recognise(old) > 0.6);
	}

	@Test
	void openDocumentWritesEqualNeighboursOnce() throws IOException {
		Source sheet = Reading.source("avis.ods", ods("""
				<table:table table:name="Avis">
				<table:table-row><table:table-cell><text:p>Auteur</text:p></table:table-cell><table:table-cell><text:p>Date</text:p></table:table-cell>
				<table:table-cell><text:p>Avis</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1021"/></table:table-row>
				<table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>Zoé</text:p></table:table-cell>
				<table:table-cell office:value-type="date" office:date-value="2024-03-04T18:30:00"><text:p>04/03/24</text:p></table:table-cell>
				<table:table-cell><office:annotation><text:p>to check</text:p></office:annotation><text:p>La lampe<text:s text:c="2"/>éclaire</text:p><text:p>très bien</text:p></table:table-cell></table:table-row>
				<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
				</table:table>"""));
		Reading reading = Reading.of(sheet);
		assertEquals(List.of("La lampe  éclaire\ntrès bien", "La lampe  éclaire\ntrès bien"), reading.texts());
		assertEquals("2024-03-04T17:30:00Z", reading.times().get(0));
		assertEquals(3, reading.posts().get(1).position().record());
		assertTrue(new TableConnector().recognise(sheet) > 0.6);
	}

	@Test
	void aWorkbookThatIsCutOffKeepsTheRowsBeforeTheCut() throws IOException {
		byte[] texts = xml("sst", "<si><t>author</t></si><si><t>text</t></si><si><t>Ana</t></si>" + repeated(300, "<si><r><t>Message </t></r><r><t>%d</t></r><rPh><t>x</t></rPh></si>"));
		byte[] rows = xml("worksheet", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
				+ repeated(300, "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>%2$d</v></c></row>") + "</sheetData>");
		byte[] whole = zip("xl/workbook.xml", xml("workbook", "<sheets><sheet name=\"Avis\"/></sheets>"), "xl/sharedStrings.xml", texts, "xl/worksheets/sheet1.xml", rows);
		Reading cut = Reading.of(Reading.source("a.xlsx", java.util.Arrays.copyOf(whole, whole.length * 3 / 4)));
		assertTrue(cut.posts().size() > 20 && cut.posts().size() < 300, cut.posts().size() + " rows");
		assertEquals("Ana: Message 0", cut.posts().get(0).author() + ": " + cut.posts().get(0).text());
		assertTrue(cut.warnings().containsAll(List.of("0 cut-workbook", "0 damaged-sheet")), cut.warnings().toString());
		byte[] sheetFirst = zip("xl/worksheets/sheet1.xml", rows, "xl/sharedStrings.xml", texts);
		Reading lacking = Reading.of(Reading.source("b.xlsx", java.util.Arrays.copyOf(sheetFirst, sheetFirst.length * 3 / 4)));
		assertTrue(lacking.posts().size() > 20 && lacking.posts().size() < 300, lacking.posts().size() + " rows");
		assertTrue(lacking.warnings().contains("0 cut-workbook"), lacking.warnings().toString());
		assertEquals(List.of((lacking.posts().size() + 2) + " no-text-span"), lacking.warnings().stream().filter(warning -> warning.contains("no-text")).toList(), "rows whose words stand behind the cut are told once");
	}

	private static String repeated(int times, String line) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < times; i++) {
			all.append(line.formatted(i, i + 3));
		}
		return all.toString();
	}

	private static byte[] xml(String root, String content) {
		return ("<?xml version=\"1.0\"?><" + root + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content + "</" + root + ">").getBytes(StandardCharsets.UTF_8);
	}

	/** Names and contents in turn. */
	private static byte[] zip(Object... parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) parts[i]));
				zip.write((byte[]) parts[i + 1]);
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void workbooksThatAreCutOffAreRecognisedAndRefusedInOneSentence() throws IOException {
		byte[] old = Files.readAllBytes(saved("a.xls", new HSSFWorkbook(), book -> sheet(book, "a", List.of("Author", "Text"), List.of("Ana", "hello there"))).path().orElseThrow());
		Source half = Reading.source("a.xls", java.util.Arrays.copyOf(old, old.length / 2));
		assertTrue(new TableConnector().recognise(half) > 0.1);
		assertThrows(SourceException.class, () -> Reading.of(half));
		byte[] open = ods("<table:table table:name=\"a\"><table:table-row><table:table-cell>");
		assertThrows(SourceException.class, () -> Reading.of(Reading.source("a.ods", java.util.Arrays.copyOf(open, open.length / 2))));
	}

	private interface Filling {
		void fill(Workbook book);
	}

	private Source saved(String name, Workbook book, Filling filling) throws IOException {
		Path file = folder.resolve(name);
		try (book; var out = Files.newOutputStream(file)) {
			filling.fill(book);
			book.write(out);
		}
		return Reading.file(file);
	}

	@SafeVarargs
	private static Sheet sheet(Workbook book, String name, List<String>... rows) {
		Sheet sheet = book.createSheet(name);
		for (int number = 0; number < rows.length; number++) {
			Row row = sheet.createRow(number);
			for (int column = 0; column < rows[number].size(); column++) {
				row.createCell(column).setCellValue(rows[number].get(column));
			}
		}
		return sheet;
	}

	private static byte[] ods(String tables) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("mimetype"));
			zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
			zip.putNextEntry(new ZipEntry("content.xml"));
			zip.write(("<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
					+ " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
					+ "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}
}
