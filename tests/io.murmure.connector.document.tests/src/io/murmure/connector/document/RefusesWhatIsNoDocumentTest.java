package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

class RefusesWhatIsNoDocumentTest {

	@TempDir
	Path folder;

	private static String sentence(Source source) {
		return assertThrows(SourceException.class, () -> Reading.of(source)).getMessage();
	}

	@Test
	void anEmptyFile() {
		assertTrue(sentence(Reading.source("vide.pdf", "")).contains("\"vide.pdf\" is empty"));
	}

	@Test
	void junkUnderADocumentsName() {
		byte[] junk = new byte[4000];
		new Random(3).nextBytes(junk);
		assertTrue(sentence(Reading.source("junk.docx", junk)).contains("\"junk.docx\" is no document"));
	}

	@Test
	void aPdfWithAPassword() throws IOException {
		assertTrue(sentence(Reading.source("secret.pdf", Documents.lockedPdf("Something that nobody may read without the word."))).contains("protected by a password"));
	}

	@Test
	void documentsThatAreCutOff() throws IOException {
		byte[] docx = Documents.docx("x", "Une phrase assez longue pour être un paragraphe.");
		assertTrue(sentence(Reading.source("a.docx", Arrays.copyOf(docx, docx.length / 3))).contains("\"a.docx\""));
		byte[] pdf = Documents.pdf(List.of(List.of("A line that is long enough to be a paragraph.")));
		assertTrue(sentence(Reading.source("a.pdf", Arrays.copyOf(pdf, 60))).contains("\"a.pdf\" is damaged or cut off"));
	}

	@Test
	void aScanWithoutText() throws IOException {
		assertTrue(sentence(Reading.source("scan.pdf", Documents.pdf(List.of(List.of())))).contains("has no text that could be read: if it is a scan"));
	}

	@Test
	void externalEntitiesAreNotFollowed() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret of the house");
		String content = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><office:document-content "
				+ "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
				+ "<text:p>Before it &x; and after it stands a paragraph.</text:p></office:text></office:body></office:document-content>";
		Source source = Reading.source("x.odt", Documents.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
		try {
			assertTrue(Reading.of(source).texts().stream().noneMatch(text -> text.contains("secret")));
		} catch (SourceException refused) {
			assertTrue(refused.getMessage().contains("\"x.odt\""));
		}
	}

	@Test
	void aDocumentThatUnpacksWithoutEndIsStopped() throws IOException {
		String bomb = "<text:p>" + "a".repeat(1000) + "</text:p>";
		Source source = Reading.source("bomb.odt", Documents.odt("Bonjour", bomb.repeat(60_000)));
		assertTrue(sentence(source).contains("\"bomb.odt\" unpacks to far more"));
	}

	@Test
	void anArchiveIsReadEntryByEntryAndABadOneLosesNoOther() throws IOException {
		Path zip = folder.resolve("lot.zip");
		Files.write(zip, Documents.zip("a.txt", "Bonjour à toutes et à tous, voici une lettre entière.", "b.bin", "\u0000\u0001\u0002", "c.txt", "Une autre lettre, tout aussi entière que la première."));
		Reading reading = Reading.of(Reading.file(zip));
		assertEquals(2, reading.posts().size());
		assertTrue(reading.warnings().contains("0 unreadable-entry"));
	}

	@Test
	void aMailWhosePartsAreNestedWithoutEnd() {
		StringBuilder mail = new StringBuilder("From: ada@example.org\nDate: Mon, 02 Mar 2026 10:00:00 +0100\nSubject: Rappel\nMIME-Version: 1.0\n");
		for (int depth = 0; depth < 20_000; depth++) {
			mail.append("Content-Type: multipart/mixed; boundary=B").append(depth).append("\n\n--B").append(depth).append('\n');
		}
		assertTrue(sentence(Reading.source("fond.eml", mail + "Content-Type: text/plain\n\nau fond\n")).contains("\"fond.eml\""));
	}
}
