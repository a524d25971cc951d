package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that nobody reads is told with the reason that its bytes show. */
class UnreadTest {

	@TempDir
	private Path folder;

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void speakEnglish() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void speakAsBefore() {
		Locale.setDefault(before);
	}

	@Test
	void anArchiveThatIsCutOffIsDamaged() throws IOException {
		assertEquals("\"a.zip\" is damaged or cut off, and nothing of it could be read: export or download it again.", why("a.zip", "PK\u0003\u0004 cut"));
	}

	@Test
	void anArchiveOfAKindThatIsNotOpenedIsToBeUnpacked() throws IOException {
		assertTrue(why("all.rar", "Rar!\u001A\u0007").endsWith("is an archive of a kind that is not opened here: unpack it and import the folder."));
	}

	@Test
	void anArchiveThatNobodyReadsAnythingOfIsNamed() throws IOException {
		Path file = folder.resolve("all.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			out.putNextEntry(new ZipEntry("notes.bin"));
			out.closeEntry();
		}
		assertEquals("No connector recognises anything in \"all.zip\": it was left out.", Unread.why(new FileSource(file)).orElseThrow());
	}

	@Test
	void picturesSoundsAndFilmsAreNamedAsSuch() throws IOException {
		assertTrue(why("a.txt", "\u00FF\u00D8\u00FF\u00E0").contains("a picture, a sound or a film"));
		assertTrue(why("a.mp4", "\0\0\0\u0018ftypmp42").contains("a picture, a sound or a film"));
	}

	@Test
	void ofATextNothingIsTold() throws IOException {
		assertEquals(Optional.empty(), Unread.why(new FileSource(Files.writeString(folder.resolve("a.txt"), "hello"))));
	}

	@Test
	void theSentenceIsInTheListenersLanguage() throws IOException {
		Locale.setDefault(Locale.FRENCH);
		assertTrue(why("a.jpg", "\u00FF\u00D8\u00FF").startsWith("«\u202Fa.jpg\u202F» est une image"));
	}

	private String why(String name, String content) throws IOException {
		return Unread.why(new FileSource(Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1)))).orElseThrow();
	}

	@Test
	void ofAnArchiveWithAPasswordThatIsTold() throws IOException {
		byte[] zip = zip("chat.txt", "03/03/2026 à 10:00 - Anaïs: bonjour");
		for (int at = 0; at < zip.length - 8; at++) {
			String mark = new String(zip, at, 4, StandardCharsets.ISO_8859_1);
			zip[at + 6] |= mark.equals("PK\u0003\u0004") ? 1 : 0;
			zip[at + 8] |= mark.equals("PK\u0001\u0002") ? 1 : 0;
		}
		assertEquals("\"all.zip\" has a password: unpack it and import the folder.", why("all.zip", new String(zip, StandardCharsets.ISO_8859_1)));
	}

	@Test
	void ofAnArchiveWhoseContentIsDamagedThatIsTold() throws IOException {
		byte[] zip = zip("chat.txt", "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize");
		Arrays.fill(zip, 44, 60, (byte) 0xFF);
		assertTrue(why("all.zip", new String(zip, StandardCharsets.ISO_8859_1)).contains("is damaged or cut off"));
	}

	@Test
	void ofAnArchiveWithEntriesOutsideOfItThatIsTold() throws IOException {
		byte[] zip = zip("../../chat.txt", "03/03/2026 à 10:00 - Anaïs: bonjour");
		assertTrue(why("all.zip", new String(zip, StandardCharsets.ISO_8859_1)).contains("points outside the archive"));
	}

	@Test
	void aDocumentThatIsCutOffIsNoArchiveToUnpack() throws IOException {
		byte[] docx = zip("[Content_Types].xml", "<Types/>");
		assertTrue(why("letter.docx", new String(docx, 0, 40, StandardCharsets.ISO_8859_1)).contains("is damaged or cut off"));
	}

	private static byte[] zip(String name, String content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			out.putNextEntry(new ZipEntry(name));
			out.write(content.getBytes(StandardCharsets.UTF_8));
			out.closeEntry();
		}
		return bytes.toByteArray();
	}
}
