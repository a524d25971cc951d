package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

	@TempDir
	private Path folder;

	@Test
	void aFoldersReadmeItsBriefProgramsAndHiddenFilesAreNoSources() throws IOException {
		Files.writeString(folder.resolve("README.md"), "the truth");
		Files.writeString(folder.resolve("LICENSE"), "You may read this aloud.");
		Files.writeString(folder.resolve("parser.test.ts"), "// reads what Ana wrote");
		Files.writeString(folder.resolve(".hidden"), "x");
		Files.writeString(folder.resolve("brief.properties"), "subject=Lumio");
		Files.writeString(folder.resolve("licence.fr.md"), "Vous pouvez lire ceci.");
		Files.writeString(folder.resolve("Licence 3 psycho.txt"), "Qui a le cours de mardi ?");
		Files.writeString(folder.resolve("b.txt"), "b");
		Files.createDirectories(folder.resolve("a"));
		Files.writeString(folder.resolve("a/c.txt"), "c");
		assertEquals(List.of("Licence 3 psycho.txt", "c.txt", "b.txt"), Sources.under(List.of(folder)).stream().map(Source::name).toList());
	}

	@Test
	void aFolderWithoutFilesIsToldAndNotTakenForAnEmptyStudy() {
		assertEquals("There is no file to import in \"" + folder + "\": hidden files, programs, Murmure’s own studies and reports, and files called README or LICENSE do not count.", refusal(folder));
	}

	@Test
	void studiesAndReportsOfMurmureInAFolderAreNoSources() throws IOException {
		Files.writeString(folder.resolve("lac.murmure"), "a database");
		Files.writeString(folder.resolve("lac.murmure.wal"), "what it has not put in yet");
		report("lac-report", "index.html", "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"/>" + OwnFiles.PAGE_MARK + "</head><body>Le lac gèle</body></html>");
		report("lac-paper", "report.pdf", "%PDF-1.7 … " + OwnFiles.PAPER_MARK + "/pdf:Producer>");
		report("mine", "index.html", "<html><body>Our own page</body></html>");
		Files.writeString(folder.resolve("lac-report/notes.txt"), "What I think of it");
		assertEquals(List.of("lac-report/notes.txt", "mine/data/findings.csv", "mine/index.html"), places(folder));
		assertEquals(List.of("index.html"), places(folder.resolve("lac-report/index.html")), "named by itself it is read");
	}

	private void report(String name, String page, String text) throws IOException {
		Path data = Files.createDirectories(folder.resolve(name).resolve("data"));
		Files.writeString(data.resolveSibling(page), text);
		Files.writeString(data.resolve("findings.csv"), "finding,text\n1,Le lac gèle\n");
	}

	@Test
	void filesOfOneNameFromDifferentPathsAreToldApartByTheirFolders() throws IOException {
		Path mine = Files.createDirectories(folder.resolve("mine/lake"));
		Path yours = Files.createDirectories(folder.resolve("yours/lake"));
		for (Path one : List.of(mine, yours)) {
			Files.writeString(one.resolve("_chat.txt"), "x");
		}
		Files.writeString(mine.resolve("notes.txt"), "x");
		assertEquals(List.of("mine/lake/_chat.txt", "notes.txt", "yours/lake/_chat.txt"), places(mine, yours.resolve("_chat.txt")));
		assertEquals(List.of("mine/lake/_chat.txt", "mine/lake/notes.txt", "yours/lake/_chat.txt"), places(folder));
		assertEquals(List.of("_chat.txt"), places(mine.resolve("_chat.txt"), mine.resolve("../lake/_chat.txt")).stream().distinct().toList());
	}

	private static List<String> places(Path... named) throws IOException {
		return Sources.under(List.of(named)).stream().map(Source::place).toList();
	}

	@Test
	void aFileWhoseWholePathEndsThatOfAnotherIsToldApartToo() throws IOException {
		Path whole = folder.toAbsolutePath().resolve("_chat.txt");
		Path copy = folder.toAbsolutePath().resolve("bak").resolve(whole.getRoot().relativize(whole));
		Files.createDirectories(copy.getParent());
		Files.writeString(whole, "x");
		Files.writeString(copy, "x");
		assertEquals(2, places(whole, copy).stream().distinct().count());
	}

	@Test
	void aPipeIsRefusedInsteadOfWaitedFor() {
		Path device = Path.of("/dev/zero");
		assumeTrue(Files.exists(device), "This system has no /dev/zero.");
		assertEquals("\"/dev/zero\" is neither a file nor a folder: save what comes from it in a file, and import that.", refusal(device));
	}

	@Test
	void aFolderThatCannotBeEnteredDoesNotLoseTheOthers() throws IOException {
		Files.writeString(folder.resolve("b.txt"), "b");
		Path closed = Files.createDirectories(folder.resolve("a"));
		closed.toFile().setReadable(false);
		assumeTrue(!Files.isReadable(closed), "Whoever runs this test may read every folder.");
		List<Source> sources = Sources.under(List.of(folder));
		assertEquals(List.of("a", "b.txt"), sources.stream().map(Source::name).toList());
		assertEquals("\"a\" cannot be read: check its permissions.", Unread.why(sources.get(0)).orElseThrow());
		closed.toFile().setReadable(true);
	}

	@Test
	void whatGzipPackedIsReadAsWhatIsInIt() throws IOException {
		Source source = Sources.under(List.of(gzip("avis.csv.gz", "auteur,avis\n".getBytes(StandardCharsets.UTF_8)))).get(0);
		assertEquals("avis.csv", source.name());
		assertEquals("csv", source.extension());
		assertEquals("auteur,avis\n", new String(source.head(100), StandardCharsets.UTF_8));
	}

	@Test
	void whatGzipPackedHasTheTimeAndTheNeighboursOfItsFileAndNoFileOfItsOwn() throws IOException {
		Path packed = gzip("avis.csv.gz", "auteur,avis\n".getBytes(StandardCharsets.UTF_8));
		Files.writeString(folder.resolve("profil.json"), "{}");
		Source source = Sources.under(List.of(packed)).get(0);
		assertEquals(Files.getLastModifiedTime(packed).toInstant(), source.modified());
		assertEquals(folder.resolve("avis.csv").toAbsolutePath().toString().replace('\\', '/'), source.location());
		assertEquals("profil.json", source.near("profil.json").orElseThrow().name());
		assertEquals(Optional.empty(), source.path());
	}

	@Test
	void whatLiesAroundAFileIsLookedForInTheFolderThatTheUserNamedAndNoFurtherUp() throws IOException {
		Path named = Files.createDirectories(folder.resolve("telechargement/publications")).getParent();
		Files.writeString(folder.resolve("ailleurs.json"), "{}");
		Files.writeString(named.resolve("profil.json"), "{}");
		Path posts = Files.writeString(named.resolve("publications/posts.json"), "[]");
		Source source = Sources.under(List.of(named)).stream().filter(one -> one.name().equals("posts.json")).findFirst().orElseThrow();
		assertEquals(List.of("posts.json"), source.around(0).stream().map(Source::name).toList());
		assertEquals(List.of("profil.json", "posts.json"), source.around(5).stream().map(Source::name).toList());
		assertEquals(List.of("posts.json"), new FileSource(posts).around(5).stream().map(Source::name).toList(), "named by itself");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 8, 9, 16, 17, 24, 100 })
	void theTailOfASourceIsItsLastBytes(int size) throws IOException {
		byte[] bytes = new byte[size];
		for (int i = 0; i < size; i++) {
			bytes[i] = (byte) i;
		}
		Source source = new FileSource(Files.write(folder.resolve("numbers"), bytes));
		assertArrayEquals(Arrays.copyOfRange(bytes, Math.max(0, size - 8), size), source.tail(8));
	}

	@Test
	void aGzipBombIsStopped() throws IOException {
		Source bomb = Sources.under(List.of(gzip("zeros.txt.gz", new byte[20 << 20]))).get(0);
		assertThrows(SourceException.class, () -> {
			try (InputStream in = bomb.open()) {
				in.transferTo(OutputStream.nullOutputStream());
			}
		});
	}

	@Test
	void ofAMaildirTheMessagesAreSourcesAlsoInItsHiddenFoldersAndNothingElse() throws IOException {
		for (String file : List.of("cur/1772557200.M1.host:2,RS", "new/1772557300.M2.host", "tmp/1772557400.M3.host", "cur/.nfs01", "dovecot.index", "subscriptions",
				".Listes.vélo/cur/1772557500.M4.host:2,S", ".Listes.vélo/new/.keep", ".Listes.vélo/tmp/.keep", ".Listes.vélo/maildirfolder", ".secret/a.eml")) {
			Path message = folder.resolve("Courriel").resolve(file);
			Files.createDirectories(message.getParent());
			Files.writeString(message, "From: a@velo.example\n");
		}
		Files.writeString(folder.resolve("lettre.txt"), "Bonjour");
		for (Path named : List.of(folder, folder.resolve("Courriel"))) {
			List<Source> sources = Sources.under(List.of(named));
			assertEquals(List.of("1772557200.M1.host:2,RS", "1772557300.M2.host", "1772557500.M4.host:2,S"),
					sources.stream().map(Source::name).filter(name -> !name.equals("lettre.txt")).sorted().toList());
			assertEquals(List.of("Courriel", "Courriel", "Listes.vélo"), sources.stream().map(Maildir::folder).flatMap(java.util.Optional::stream).sorted().toList());
		}
		assertEquals("RS", Maildir.flags(new FileSource(folder.resolve("Courriel/cur/1772557200.M1.host:2,RS"))));
		assertEquals("", Maildir.flags(new FileSource(folder.resolve("lettre:2,T"))));
	}

	private static String refusal(Path path) {
		return assertThrows(SourceException.class, () -> Sources.under(List.of(path))).getMessage();
	}

	private Path gzip(String name, byte[] content) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(content);
		}
		return file;
	}
}
