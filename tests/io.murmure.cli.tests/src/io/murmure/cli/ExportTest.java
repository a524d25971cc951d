package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables leave in every format, and only what covers enough people. */
class ExportTest {

	private static final int POSTS = 605;

	@TempDir
	static Path folder;
	private static Path study;

	@BeforeAll
	static void importTheSample() {
		study = folder.resolve("s.murmure");
		Ran.command("import", Checkout.SAMPLE, "--study", study).exits(0);
	}

	@Test
	void everyFormatHasTheSameRows() throws IOException {
		int rows = linesOf(posts("csv")) - 1;
		assertTrue(rows > 0);
		assertEquals(rows, linesOf(posts("ndjson")));
		Path again = folder.resolve("read-again.murmure");
		Ran.command("import", posts("parquet"), "--study", again, "--set", "table.text=channel").exits(0);
		assertEquals(String.valueOf(rows), Ran.ask(again, "select count(*) from posts"));
	}

	/** The file of posts in this format. */
	private static Path posts(String format) {
		Path file = folder.resolve("posts." + format);
		Ran.command("export", "--study", study, "--what", "posts", "--format", format, "--out", file).exits(0)
				.tells("are withheld, so that nothing is told of fewer than 5 people. What is written covers ").tells(" of " + POSTS + " posts.");
		return file;
	}

	private static int linesOf(Path file) throws IOException {
		return Files.readAllLines(file).size();
	}

	@Test
	void whatIsWithheldIsCounted() throws IOException {
		Path file = folder.resolve("counted.csv");
		Ran counted = Ran.command("export", "--study", study, "--what", "posts", "--format", "csv", "--out", file, "--json").exits(0);
		String[] days = Ran.ask(study, """
				select count(*) || ' ' || sum(n) filter (people >= 5)
				from (select count(*) n, count(distinct author_id) people from posts group by channel, date_trunc('day', time))""").split(" ");
		int rows = linesOf(file) - 1;
		int covered = Integer.parseInt(days[1]);
		counted.answers("{\"rows\":%d,\"withheld\":%d,\"posts\":%d,\"posts_withheld\":%d}".formatted(rows, Integer.parseInt(days[0]) - rows, covered, POSTS - covered));
	}

	@Test
	void aMissingFolderIsToldAndNothingIsLeftBehind() throws IOException {
		Path missing = folder.resolve("missing");
		Ran.command("export", "--study", study, "--what", "posts", "--format", "parquet", "--out", missing.resolve("posts.parquet")).exits(1).inPlainWords()
				.tells(missing + "\"");
		try (Stream<Path> left = Files.walk(folder)) {
			assertEquals(List.of(), left.filter(file -> file.getFileName().toString().startsWith(".parquet")).toList());
		}
	}

	@Test
	void anUnknownFormatIsToldWithThoseThatThereAre() {
		Ran.command("export", "--study", study, "--what", "posts", "--format", "xml", "--out", folder.resolve("posts.xml")).exits(2).tells("parquet");
	}

	@Test
	void aReportOnWhatNobodyHasAnalysedSaysSoAndHasNoEmptySections() throws IOException {
		Path early = folder.resolve("early");
		Ran.command("report", "--study", study, "--out", early).exits(0)
				.tells("Nothing in this study has been analysed yet, so that the report tells only what was read: run \"murmure analyse --study " + study
						+ "\", and write it again.");
		assertTrue(page(early).contains("Nothing has been analysed yet"));
		assertFalse(page(early).contains("<h2>Bursts"));
		Ran.command(Locale.FRANCE, "report", "--study", study, "--out", early, "--lang", "en").exits(0)
				.tells("Rien dans cette étude n’a encore été analysé").tells("murmure analyse --study " + study);
		assertFalse(page(early).contains("<h2>Bursts"));

		Ran.command("analyse", "--study", study, "--only", "language").exits(0);
		Ran.command("report", "--study", study, "--out", folder.resolve("read")).exits(0).neverTells("Nothing in this study");
	}

	private static String page(Path report) throws IOException {
		return Files.readString(report.resolve("index.html"));
	}
}
