package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

	@TempDir
	private Path folder;

	@Test
	void entriesCanBeReadAgainAndAgain() throws IOException {
		Source entry = Archive.entries(zip("chat.zip", "export/_chat.txt", "Bonjour".getBytes(StandardCharsets.UTF_8)), Archive.Limits.DEFAULT).get(0);
		assertEquals("_chat.txt", entry.name());
		assertEquals("Bonjour", new String(entry.head(100), StandardCharsets.UTF_8));
		assertEquals("Bonj", new String(entry.head(4), StandardCharsets.UTF_8));
	}

	@Test
	void anEntryPackedByGzipIsWhatIsInIt() throws IOException {
		java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
		try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
			out.write("Bonjour".getBytes(StandardCharsets.UTF_8));
		}
		Path tar = Files.write(folder.resolve("chat.tar"), new Packer().with("export/chat.txt.gz", packed.toByteArray()).tar());
		for (Path archive : List.of(zip("chat.zip", "export/chat.txt.gz", packed.toByteArray()), tar)) {
			Source entry = Archive.of(new FileSource(archive)).entries().get(0);
			assertEquals("export/chat.txt: Bonjour", entry.location() + ": " + new String(entry.head(100), StandardCharsets.UTF_8));
		}
	}

	@Test
	void aBombIsStoppedByItsRatio() throws IOException {
		Source bomb = Archive.entries(zip("bomb.zip", "zeros.txt", new byte[20 << 20]), Archive.Limits.DEFAULT).get(0);
		String sentence = assertThrows(SourceException.class, () -> readAll(bomb)).getMessage();
		assertTrue(sentence.startsWith("\"bomb.zip!zeros.txt\" unpacks to far more than it should"), sentence);
		try (InputStream in = bomb.open()) {
			assertEquals(1 << 20, in.readNBytes(1 << 20).length, "what stands at the beginning may be read");
			assertThrows(SourceException.class, () -> in.readNBytes(1 << 16), "its directory says already that it is a bomb");
		}
	}

	@Test
	void anEntryThatIsTooLargeIsStopped() throws IOException {
		Source large = Archive.entries(zip("large.zip", "a.txt", new byte[4096]), new Archive.Limits(10, 1000, 1_000_000)).get(0);
		assertThrows(SourceException.class, () -> readAll(large));
	}

	@Test
	void anEntryThatLeavesTheArchiveIsNotOpened() throws IOException {
		Source evil = Archive.entries(zip("evil.zip", "../../evil.txt", new byte[1]), Archive.Limits.DEFAULT).get(0);
		String sentence = assertThrows(SourceException.class, () -> evil.open()).getMessage();
		assertEquals("\"evil.zip\" has an entry \"../../evil.txt\" that points outside the archive; it was not read.", sentence);
	}

	@Test
	void tooManyEntriesAreRefused() throws IOException {
		Path crowd = zip("crowd.zip", "a.txt", new byte[1]);
		assertThrows(SourceException.class, () -> Archive.entries(crowd, new Archive.Limits(0, 1000, 10)));
	}

	@Test
	void aTruncatedArchiveIsToldInASentence() throws IOException {
		Path whole = zip("whole.zip", "a.txt", new byte[500]);
		Path half = Files.write(folder.resolve("half.zip"), List.of("PK\u0003\u0004 cut"));
		assertTrue(Files.size(whole) > 0);
		String sentence = assertThrows(SourceException.class, () -> Archive.entries(half, Archive.Limits.DEFAULT)).getMessage();
		assertEquals("\"half.zip\" is damaged or cut off, and nothing of it could be read: export or download it again.", sentence);
	}

	@Test
	void anEntryWhoseBytesAreMissingIsToldInASentence() throws IOException {
		Path zip = zip("whole.zip", "a.txt", "Bonjour".getBytes(StandardCharsets.UTF_8));
		byte[] lost = Files.readAllBytes(zip);
		int placeOfTheEntry = new String(lost, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 42;
		lost[placeOfTheEntry] = (byte) (lost.length - 3);
		Source entry = Archive.entries(Files.write(folder.resolve("lost.zip"), lost), Archive.Limits.DEFAULT).get(0);
		String sentence = assertThrows(SourceException.class, () -> readAll(entry)).getMessage();
		assertEquals("\"lost.zip!a.txt\" is damaged or cut off: what stands before the damage was read.", sentence);
	}

	@Test
	void namesInTheCodePageOfDosAreRead() throws IOException {
		Path file = folder.resolve("dos.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("IBM850"))) {
			out.putNextEntry(new ZipEntry("réunion.txt"));
			out.write("Bonjour".getBytes(StandardCharsets.UTF_8));
		}
		Source entry = Archive.entries(file, Archive.Limits.DEFAULT).get(0);
		assertEquals("réunion.txt", entry.name());
		assertEquals("Bonjour", new String(entry.head(100), StandardCharsets.UTF_8));
	}

	@Test
	void anArchiveWithAPasswordIsToldAsSuch() throws IOException {
		Path file = zip("locked.zip", "a.txt", new byte[10]);
		byte[] bytes = Files.readAllBytes(file);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		// bit 0 of the flags, in the entry's own header and in the directory at the end (APPNOTE.TXT 4.4.4)
		bytes[text.indexOf("PK\u0003\u0004") + 6] |= 1;
		bytes[text.indexOf("PK\u0001\u0002") + 8] |= 1;
		Files.write(file, bytes);
		String sentence = assertThrows(SourceException.class, () -> Archive.entries(file, Archive.Limits.DEFAULT).get(0).head(1)).getMessage();
		assertEquals("\"locked.zip\" has a password: unpack it and import the folder.", sentence);
	}

	private static void readAll(Source source) throws IOException {
		try (InputStream in = source.open()) {
			in.transferTo(OutputStream.nullOutputStream());
		}
	}

	private Path zip(String name, String entry, byte[] content) throws IOException {
		Path file = folder.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			out.putNextEntry(new ZipEntry(entry));
			out.write(content);
			out.closeEntry();
		}
		return file;
	}
}
