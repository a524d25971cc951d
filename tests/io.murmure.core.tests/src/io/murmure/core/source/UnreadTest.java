package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
