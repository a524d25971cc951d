package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line a row, in the order of the rows, whatever the format of the table; what is not read says why. */
class ReadEmotionTest {

	@TempDir
	static Path folder;
	private static Path table;
	private static Ran read;
	private static List<String> lines;

	@BeforeAll
	static void readThem() throws IOException {
		table = Files.writeString(folder.resolve("rows.csv"), """
				id,text
				a,"Je suis furieux, c'est inadmissible !"
				b,
				c,"I am so happy, thank you!"
				d,Die Lampe ist schon wieder kaputt und ich bin sauer auf euch
				""");
		Path out = folder.resolve("rows.ndjson");
		read = read(table, out, "--text", "text", "--id", "id");
		lines = Files.readAllLines(out);
	}

	/** Reads the table into the file, which has to end well. */
	private static Ran read(Path in, Path out, Object... options) {
		return Ran.command(Stream.concat(Stream.of("read-emotion", "--in", in, "--out", out), Stream.of(options)).toArray()).exits(0);
	}

	@Test
	void whoReadsIsTold() {
		read.tells("Reading with ");
	}

	@Test
	void eachRowIsALineAndWhatIsNotReadSaysWhy() {
		assertEquals(4, lines.size());
		assertHas(lines.get(0), "{\"id\":\"a\",\"lang\":\"fr\",\"emotion\":{\"", "\"emotions\":[\"anger\"");
		assertEquals("{\"id\":\"b\",\"lang\":\"und\",\"unread\":\"empty\"}", lines.get(1));
		assertHas(lines.get(2), "\"lang\":\"en\"", "\"emotions\":[\"joy\"");
		assertEquals("{\"id\":\"d\",\"lang\":\"de\",\"unread\":\"language\"}", lines.get(3));
	}

	@Test
	void theSameRowsInOtherFormatsGiveTheSameLines() throws IOException {
		Path tabs = Files.writeString(folder.resolve("rows.tsv"), Files.readString(table).replaceAll("(?m)^(\\w+),", "$1\t"));
		Path out = folder.resolve("formats.ndjson");
		read(tabs, out, "--text", "text", "--id", "id");
		assertEquals(lines, Files.readAllLines(out));
		read(Checkout.file("tests/golden/tables/two-rows.parquet"), out, "--text", "text", "--id", "id");
		assertEquals(List.of(lines.get(0), lines.get(2)), Files.readAllLines(out));
	}

	@Test
	void idsAreRowNumbersUnlessAColumnNamesThem() throws IOException {
		Path said = Files.writeString(folder.resolve("said.ndjson"), """
				{"n": 1, "said": "Je suis furieux, c'est inadmissible !"}
				{"n": 2, "said": "I am so happy, thank you!"}
				""");
		Path out = folder.resolve("said.out");
		read(said, out, "--text", "said");
		assertHas(Files.readAllLines(out).get(0), "{\"id\":0,\"lang\":\"fr\"");
	}

	@Test
	void aLanguageThatIsToldIsTakenAtItsWordAndAnotherOneIsTriedOnRequestAndMarked() throws IOException {
		Path out = folder.resolve("de.ndjson");
		read(table, out, "--text", "text", "--id", "id", "--lang", "de", "--other-languages", "--precision", "fp32").tells(", fp32");
		assertHas(Files.readAllLines(out).get(0), "\"lang\":\"de\",\"otherLanguage\":true,\"emotion\":{");
	}

	@Test
	void aModelOfOneHeadLeavesTheKeysOfTheOthersOut() throws IOException {
		Path out = folder.resolve("tiny.ndjson");
		read(table, out, "--text", "text", "--model", Checkout.file("tests/golden/tiny-models/bert"));
		String written = Files.readString(out);
		assertHas(written, "\"emotion\":{\"anger\":");
		for (String key : List.of("fine", "sentiment", "need", "needs")) {
			assertFalse(written.contains("\"" + key + "\""), key);
		}
	}

	@Test
	void whatIsThereAlreadyStaysWhenAColumnOrAModelIsNot() throws IOException {
		Path mine = Files.writeString(folder.resolve("mine.ndjson"), "mine");
		Ran.command("read-emotion", "--in", table, "--text", "nothing", "--out", mine).exits(2).inPlainWords();
		Ran.command("read-emotion", "--in", table, "--text", "text", "--id", "nothing", "--out", mine).exits(2).inPlainWords();
		Ran.command("read-emotion", "--in", table, "--text", "text", "--out", mine, "--model", "nowhere").exits(1).inPlainWords()
				.tells("There is no model \"nowhere\"");
		assertEquals("mine", Files.readString(mine));
	}

	private static void assertHas(String line, String... parts) {
		for (String part : parts) {
			assertTrue(line.contains(part), () -> part + " is missing in " + line);
		}
	}
}
