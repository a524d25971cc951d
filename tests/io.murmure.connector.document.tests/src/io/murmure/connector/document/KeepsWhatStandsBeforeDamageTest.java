package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.record.Post;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

class KeepsWhatStandsBeforeDamageTest {

	private static final String FIRST = "La lampe Luciole a été rappelée après trois pannes signalées au club.";
	private static final String SECOND = "Le fabricant promet un échange gratuit, sans dire encore dans quel délai.";

	@Test
	void aWordDocumentWithBrokenXmlKeepsItsFirstParagraphsItsAuthorAndItsDay() throws IOException {
		Reading reading = Reading.of(Reading.source("note.docx", Documents.docx("Odile Brémond", "# Rappel", FIRST, SECOND, "Ici la page </w:q> est cassée", "Et tout cela est perdu, hélas.")));
		assertEquals(List.of("Rappel\n\n" + FIRST, SECOND + "\nIci la page"), reading.texts());
		Post post = reading.posts().get(0);
		assertEquals("Odile Brémond", post.author());
		assertEquals("2024-03-04T10:00:00Z", post.time().toString());
		assertEquals(List.of("4 damaged-document"), reading.warnings());
	}

	@Test
	void aParagraphInAnotherEncodingIsReadAndTold() throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		text.write((FIRST + "\n\n" + FIRST + "\n\n").getBytes(StandardCharsets.UTF_8));
		text.write(SECOND.getBytes(StandardCharsets.ISO_8859_1));
		Reading reading = Reading.of(Reading.source("note.txt", text.toByteArray()));
		assertTrue(String.join("\n", reading.texts()).endsWith(SECOND), reading.texts().toString());
		assertEquals(List.of("0 file-time", "5 mixed-encoding"), reading.warnings());
	}

	@Test
	void theDamageIsToldInBothLanguages() {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
			ComponentText text = ComponentText.of(DocumentConnector.class, locale);
			assertTrue(text.get("warning.damaged-document").orElseThrow().contains(locale == Locale.FRENCH ? "dans ce paragraphe" : "in this paragraph"));
			assertTrue(text.get("warning.mail-delivery-time").orElseThrow().contains(locale == Locale.FRENCH ? "distribution" : "delivered"));
		}
	}

	@Test
	void aWordDocumentOfWhichTheEndIsMissingKeepsItsBeginning() throws IOException {
		Random words = new Random(5);
		String[] paragraphs = IntStream.range(0, 400).mapToObj(i -> "Paragraphe " + i + " de la longue lettre du club, avec le nombre " + words.nextLong() + ".").toArray(String[]::new);
		byte[] docx = Documents.docx("Odile Brémond", paragraphs);
		Reading reading = Reading.of(Reading.source("lettre.docx", Arrays.copyOf(docx, docx.length * 2 / 3)));
		assertTrue(reading.posts().size() > 100, reading.posts().size() + " posts");
		assertEquals(paragraphs[0], reading.texts().get(0));
		assertTrue(reading.warnings().getFirst().matches("\\d{3} damaged-document"), reading.warnings().toString());
	}

	@Test
	void whatWasDeletedOrMovedAwayAndTheSecondWordingForOldProgramsArePassedOver() throws IOException {
		String change = "Le vélo <w:del><w:r><w:delText>rouge</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>vert</w:t></w:r></w:moveFrom>";
		String drawn = "<w:drawing><w:Choice><w:t>bleu </w:t></w:Choice><w:Fallback><w:t>bleu </w:t></w:Fallback></w:drawing>roule bien mieux sous la pluie.";
		String paragraph = ("</w:t></w:r>" + "<w:r><w:t>" + change + drawn).replace("Le vélo <w:del>", "Le vélo </w:t></w:r><w:del>").replace("</w:moveFrom><w:drawing>", "</w:moveFrom><w:r><w:drawing>")
				.replace("</w:drawing>", "</w:drawing></w:r><w:r><w:t>");
		Reading reading = Reading.of(Reading.source("note.docx", Documents.docx("x", paragraph, "</w:q>")));
		assertEquals(List.of("Le vélo bleu roule bien mieux sous la pluie."), reading.texts());
	}

	@Test
	void aTableGivesOneParagraphARow() throws IOException {
		String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
		String row = "<w:tr>" + cell.formatted("Lampe arrière de Zoé") + cell.formatted("trois pannes depuis le premier mars") + "</w:tr>";
		Reading reading = Reading.of(Reading.source("note.docx", Documents.docx("x", "Relevé</w:t></w:r></w:p><w:tbl>" + row + row.replace("Zoé", "Léo") + "</w:tbl><w:p><w:r><w:t></w:q>")));
		assertTrue(String.join("\n", reading.texts()).contains("Lampe arrière de Zoé | trois pannes depuis le premier mars\nLampe arrière de Léo | trois pannes"), reading.texts().toString());
	}

	@Test
	void anOpenDocumentTextWithBrokenXmlKeepsItsFirstParagraphs() throws IOException {
		Reading reading = Reading.of(Reading.source("note.odt", Documents.odt(FIRST, SECOND, "Cassé ici </text:q>", "Perdu")));
		assertEquals(List.of(FIRST, SECOND + "\nCassé ici"), reading.texts());
		assertTrue(reading.warnings().contains("3 damaged-document"), reading.warnings().toString());
	}

	private static String[] letter(int paragraphs) {
		Random words = new Random(5);
		return IntStream.range(0, paragraphs).mapToObj(i -> "Paragraphe " + i + " de la longue lettre du club, avec le nombre " + words.nextLong() + ".").toArray(String[]::new);
	}

	@Test
	void anOpenDocumentTextOfWhichTheEndIsMissingKeepsItsBeginning() throws IOException {
		String[] paragraphs = letter(400);
		byte[] odt = Documents.odt(paragraphs);
		for (int percent : new int[] { 25, 50, 75, 95 }) {
			Reading reading = Reading.of(Reading.source("lettre.odt", Arrays.copyOf(odt, odt.length * percent / 100)));
			assertTrue(reading.posts().size() > 400 * (percent - 15) / 100, percent + ": " + reading.posts().size() + " posts");
			assertEquals(paragraphs[0], reading.texts().get(0));
			assertEquals(paragraphs[reading.posts().size() - 2], reading.texts().get(reading.posts().size() - 2));
			assertTrue(reading.warnings().getFirst().matches("\\d+ damaged-document"), reading.warnings().toString());
		}
	}

	@Test
	void whatWasDeletedFromAnOpenDocumentTextAndRemarksAtItsMarginArePassedOverAndItsTablesKept() throws IOException {
		String cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
		String content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:body><office:text><text:tracked-changes><text:p>Une phrase effacée il y a longtemps par le club.</text:p></text:tracked-changes>"
				+ "<text:h>Rappel</text:h><text:p>" + FIRST + "<office:annotation><text:p>À revoir</text:p></office:annotation><text:line-break/>Et<text:s/>plus.</text:p><table:table><table:table-row>"
				+ cell.formatted("Lampe arrière de Zoé") + cell.formatted("trois pannes depuis le premier mars") + "</table:table-row></table:table><text:p>";
		byte[] odt = Documents.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
		Reading reading = Reading.of(Reading.source("note.odt", Arrays.copyOf(odt, odt.length - 150)));
		assertEquals("Rappel\n\n" + FIRST + "\nEt plus.", reading.texts().get(0));
		assertEquals("Lampe arrière de Zoé | trois pannes depuis le premier mars", reading.texts().get(1));
		assertEquals(2, reading.posts().size(), reading.texts().toString());
	}

	@Test
	void slidesAndBooksOfWhichTheEndIsMissingKeepTheirBeginning() throws IOException {
		String slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sld>";
		byte[] slides = Documents.zip("[Content_Types].xml", "<Types/>", "ppt/slides/slide1.xml", slide.formatted(FIRST), "ppt/slides/slide2.xml", slide.formatted(SECOND));
		Reading reading = Reading.of(Reading.source("bilan.pptx", Arrays.copyOf(slides, slides.length - 150)));
		assertEquals(List.of(FIRST, SECOND), reading.texts());
		assertEquals("2 damaged-document", reading.warnings().getFirst());
		String page = "<html><body><p>%s</p></body></html>";
		byte[] book = Documents.zip("mimetype", "application/epub+zip", "OEBPS/un.xhtml", page.formatted(FIRST), "OEBPS/deux.xhtml", page.formatted(SECOND));
		assertEquals(List.of(FIRST, SECOND), Reading.of(Reading.source("livre.epub", Arrays.copyOf(book, book.length - 150))).texts());
	}

	@Test
	void ofAPdfThatIsCutOffThePagesThatAreWholeAreKept() throws IOException {
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n");
		Random letters = new Random(5);
		for (int page = 0; page < 40; page++) {
			String words = letters.ints(60, 'a', 'z').mapToObj(c -> String.valueOf((char) c) + (c % 5 == 0 ? " " : "")).collect(Collectors.joining());
			String text = "BT /F1 12 Tf 72 700 Td (The page " + words + " tells of lamps that fail in the rain.) Tj ET";
			pdf.append(2 * page + 10).append(" 0 obj <</Length ").append(text.length()).append(">> stream\n").append(text).append("\nendstream endobj\n");
			pdf.append(2 * page + 11).append(" 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ").append(2 * page + 10).append(" 0 R /Resources <</Font <</F1 ").append(page % 2 == 0 ? 1 : 3).append(" 0 R>>>>>> endobj\n");
		}
		Reading reading = Reading.of(Reading.source("rapport.pdf", pdf + "2 0 obj <</Type /Pag"));
		assertEquals(20, reading.posts().size(), "every other page lacks its font");
		assertTrue(reading.texts().stream().allMatch(text -> text.matches("The page [a-z ]+ tells of lamps that fail in the rain\\.")), reading.texts().toString());
		assertTrue(reading.warnings().getFirst().matches("\\d+ damaged-document"), reading.warnings().toString());
	}

	@Test
	void whatUnpacksToFarTooMuchIsRefusedWhole() throws IOException {
		String bomb = "Bombe ".repeat(2_000);
		String[] lines = Stream.concat(Stream.of(FIRST), Stream.generate(() -> bomb).limit(800)).toArray(String[]::new);
		for (Source source : List.of(Reading.source("bombe.docx", Documents.docx("x", lines)), Reading.source("bombe.odt", Documents.odt(lines)))) {
			String told = assertThrows(SourceException.class, () -> Reading.of(source)).getMessage();
			assertTrue(told.startsWith("\"" + source.name() + "\" unpacks to far more than a document of its size holds"), told);
		}
	}

	@Test
	void workbooksStayGuardedAgainstArchiveBombsOnceADocumentWasRead() throws IOException {
		Reading.of(Reading.source("note.docx", Documents.docx("x", FIRST, SECOND)));
		assertEquals(0.005, ZipSecureFile.getMinInflateRatio());
	}
}
