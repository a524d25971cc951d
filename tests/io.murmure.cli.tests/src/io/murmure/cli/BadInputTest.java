package io.murmure.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Empty, cut, binary, misnamed, bomb and traversal files: a sentence or warnings, the study unharmed, the good records kept. */
class BadInputTest {

	private static final String EVIL = "../../evil.txt";

	@TempDir
	static Path folder;
	private static Path study;
	private static final Map<String, Ran> TOLD = new TreeMap<>();

	@BeforeAll
	static void importThemAll() throws IOException {
		Path bad = Files.createDirectories(folder.resolve("deep/bad"));
		study = bad.resolveSibling("s.murmure");
		write(bad);
		try (Stream<Path> files = Files.list(bad)) {
			files.sorted().forEach(file -> TOLD.put(file.getFileName().toString(), Ran.command("import", file, "--study", study)));
		}
	}

	private static void write(Path bad) throws IOException {
		Files.createFile(bad.resolve("empty.txt"));
		byte[] noise = new byte[4096];
		new Random(1).nextBytes(noise);
		Files.write(bad.resolve("binary.csv"), noise);
		Files.write(bad.resolve("WhatsApp Chat with Noise.txt"), noise);
		Files.writeString(bad.resolve("chat.zip"), "PK\3\4truncated");
		byte[] pdf = Files.readAllBytes(Checkout.SAMPLE.resolve("notice-faq.pdf"));
		Files.write(bad.resolve("half.pdf"), Arrays.copyOf(pdf, 300));
		Files.write(bad.resolve("really-a-pdf.csv"), pdf);
		Files.writeString(bad.resolve("long.csv"), "date,author,text\n2026-03-01,Ana,\"" + "y".repeat(3 << 20) + "\n2026-03-02,Bob,fine\n2026-03-03,Ana,fine too\n");
		try (ZipOutputStream bomb = new ZipOutputStream(Files.newOutputStream(bad.resolve("bomb.zip")))) {
			put(bomb, "_chat.txt", "01/02/2026, 10:00 - Ana: " + "x".repeat(64 << 20));
		}
		try (ZipOutputStream traversal = new ZipOutputStream(Files.newOutputStream(bad.resolve("traversal.zip")))) {
			put(traversal, EVIL, "01/02/2026, 10:00 - Ana: hello");
			put(traversal, "WhatsApp Chat with Good.txt", "01/02/2026, 10:00 - Ana: hello\n13/02/2026, 10:00 - Bob: bye\n");
		}
	}

	private static void put(ZipOutputStream archive, String name, String text) throws IOException {
		archive.putNextEntry(new ZipEntry(name));
		archive.write(text.getBytes(UTF_8));
		archive.closeEntry();
	}

	@Test
	void eachIsToldInPlainWords() {
		assertEquals(9, TOLD.size());
		for (Ran told : TOLD.values()) {
			told.inPlainWords();
			assertTrue(told.exit() <= 1, told::toString);
		}
	}

	@Test
	void whatNobodyReadsIsToldWithItsReason() {
		TOLD.get("empty.txt").exits(1).tells("is empty");
		TOLD.get("chat.zip").exits(1).tells("is damaged or cut off");
	}

	@Test
	void anEntryThatLeavesTheArchiveIsLeftOutAndTheOthersAreRead() {
		TOLD.get("traversal.zip").exits(0).tells("points outside the archive");
		assertEquals("2", Ran.ask(study, "select count(*) from posts where channel = 'Good'"));
		for (Path from : List.of(study.resolveSibling("bad"), study.getParent(), folder, Path.of(""))) {
			assertFalse(Files.exists(from.resolve(EVIL)), () -> "unpacked from " + from);
			assertFalse(Files.exists(from.resolve("../evil.txt")), () -> "unpacked from " + from);
		}
	}

	@Test
	void theStudyStillTakesAGoodImport() {
		Ran.command("import", Checkout.REVIEWS, "--study", study).exits(0);
	}

	@Test
	void aStudyThatNothingWasReadForIsNotLeftBehind() {
		Path empty = folder.resolve("empty.murmure");
		Ran.command("import", study.resolveSibling("bad/binary.csv"), "--study", empty).exits(1);
		assertFalse(Files.exists(empty));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
		Path pipe = folder.resolve("pipe.txt");
		assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor());
		Ran.command("import", pipe, "--study", study).exits(1).tells("neither a file nor a folder");
	}

	@Test
	void aFolderHasNoFiles() throws IOException {
		Ran.command("import", Files.createDirectory(folder.resolve("nothing")), "--study", study).exits(1).tells("There is no file to import");
	}

	@Test
	void goodRecordsBesideABadOneAreKeptAndItIsToldWithItsPosition() throws IOException {
		Path three = Files.writeString(folder.resolve("WhatsApp Chat with Three.txt"),
				"01/02/2026, 10:00 - Ana: bonjour\n31/31/2026, 10:01 - Bob: quand ?\n13/02/2026, 10:02 - Ana: à demain\n");
		Path good = folder.resolve("good.murmure");
		Ran.command("import", three, "--study", good).exits(0).tells(":2");
		assertEquals("2", Ran.ask(good, "select count(*) from posts"));
	}

	@Test
	void whatIsToldOfManyFilesIsToldOfTheFirstOnesAndTheOthersAreNamed() throws IOException {
		Path many = Files.createDirectory(folder.resolve("many"));
		for (int i = 1; i <= 6; i++) {
			Files.writeString(many.resolve("t" + i + ".csv"), "date,author,text\n2026-03-01,Ana,fine " + i + "\n");
		}
		Ran.command("import", many, "--study", folder.resolve("many.murmure")).exits(0).tells("t3.csv: The columns were guessed").neverTells("t4.csv: The columns were guessed")
				.tells("The same as of t1.csv is to be said of 3 more files: t4.csv, t5.csv, t6.csv");
	}

	@Test
	void theZoneOfTimesThatTellNoneIsAskedForOnce() throws IOException {
		Path chat = Files.writeString(folder.resolve("WhatsApp Chat with Zone.txt"), "01/02/2026, 10:00 - Ana: bonjour\n01/02/2026, 10:01 - Bob: salut\n");
		Path guessed = folder.resolve("guessed.murmure");
		Ran.command("import", chat, "--study", guessed).exits(0).tells("Times that tell no zone are taken as those of " + ZoneId.systemDefault());
		Ran.command("import", chat, "--study", guessed).exits(0).neverTells("zone");
		Path chosen = folder.resolve("chosen.murmure");
		Ran.command("import", chat, "--study", chosen, "--zone", "Asia/Tokyo").exits(0).neverTells("zone");
		Ran.command("import", chat, "--study", chosen, "--zone", "Europe/Paris").exits(0).tells("as those of Asia/Tokyo");
		assertEquals("Asia/Tokyo", Ran.ask(chosen, "select distinct parameters['zone'] from runs"));
	}

	@Test
	void warningsStandInTheOrderOfTheFileWhicheverWasFoundFirst() throws IOException {
		Path table = Files.writeString(folder.resolve("late.csv"), "time,author,text\n2026-03-01,Ana,au café\nsometime,Bob,bonjour\n", ISO_8859_1);
		Files.writeString(table, "2026-03-02,Bob,à demain, près du café\n", UTF_8, StandardOpenOption.APPEND);
		Ran told = Ran.command("import", table, "--study", folder.resolve("late.murmure")).exits(0).tells("late.csv:2: Lines written").tells("late.csv:3: The time");
		assertTrue(told.told().indexOf("late.csv:2: Lines") < told.told().indexOf("late.csv:3: The time"), told::toString);
	}

	@Test
	void otherEncodingsAreRead() throws IOException {
		String chat = "01/02/2026, 10:00 - Zoé: été\n14/02/2026, 10:02 - Ana: à demain\n";
		Path sixteen = Files.writeString(folder.resolve("WhatsApp Chat with Sixteen.txt"), "\uFEFF" + chat, UTF_16LE);
		Path latin = Files.writeString(folder.resolve("WhatsApp Chat with Latin.txt"), chat, ISO_8859_1);
		Path encodings = folder.resolve("encodings.murmure");
		Ran.command("import", sixteen, latin, "--study", encodings).exits(0);
		assertEquals("Latin été/Latin à demain/Sixteen été/Sixteen à demain",
				Ran.ask(encodings, "select string_agg(channel || ' ' || text, '/' order by channel, time) from posts"));
	}
}
