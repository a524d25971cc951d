package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.record.Post;

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

	@Test
	void aWordDocumentThatUnpacksToFarTooMuchIsCutOffAndTold() throws IOException {
		String bomb = "Bombe ".repeat(2_000);
		Reading reading = Reading.of(Reading.source("bombe.docx", Documents.docx("x", Stream.concat(Stream.of(FIRST), Stream.generate(() -> bomb).limit(5_000)).toArray(String[]::new))));
		assertTrue(reading.texts().getFirst().startsWith(FIRST), reading.texts().getFirst());
		assertTrue(reading.warnings().getFirst().endsWith(" cut-document"), reading.warnings().toString());
	}

	@Test
	void workbooksStayGuardedAgainstArchiveBombsOnceADocumentWasRead() throws IOException {
		Reading.of(Reading.source("note.docx", Documents.docx("x", FIRST, SECOND)));
		assertEquals(0.005, ZipSecureFile.getMinInflateRatio());
	}
}
