package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL reads the documented views; it writes nothing and reads no other file. QuestionTest asks everything else that is refused. */
class SqlTest {

	private static final String HOW_MANY = "select count(*) from posts";

	@TempDir
	static Path folder;
	private static Path study;

	@BeforeAll
	static void listen() {
		study = folder.resolve("s.murmure");
		Ran.command("import", Checkout.REVIEWS, "--study", study).exits(0);
	}

	@Test
	void itReads() {
		assertEquals("118", Ran.ask(study, HOW_MANY));
	}

	@Test
	void itWritesNothingAndReadsNoOtherFile() {
		Path stolen = folder.resolve("stolen.csv");
		refuses("select 1; drop view posts");
		refuses("select * from read_csv('" + Checkout.REVIEWS + "')");
		refuses("copy posts to '" + stolen + "'");
		assertFalse(Files.exists(stolen));
		assertEquals("118", Ran.ask(study, HOW_MANY));
	}

	private static void refuses(String question) {
		Ran.command("sql", "--study", study, question).exits(1).inPlainWords();
	}

	@Test
	void listsAndStructuresAreJson() {
		assertEquals("{\"words\":[\"a\",\"b\"],\"counts\":{\"likes\":3}}",
				Ran.command("sql", "--study", study, "--json", "select ['a', 'b'] as words, {'likes': 3} as counts").exits(0).answer().strip());
	}

	@Test
	void figuresAreThoseOfMachinesWhateverTheDigitsOfTheLanguage() {
		Ran counted = Ran.command(Locale.forLanguageTag("ar-EG"), "sql", "--study", study, "--format", "csv", HOW_MANY).exits(0);
		assertEquals("118", counted.lines().getLast());
	}

	@Test
	void whatIsAboutSinglePeopleLeavesOnlyWhereTheLedgerAllowsIt() throws IOException {
		Path posts = folder.resolve("posts.csv");
		Ran.command("export", "--study", study, "--what", "posts", "--format", "csv", "--out", posts).exits(0);
		assertTrue(Files.readString(posts).contains("people"));
		Ran.command("export", "--study", study, "--what", "posts", "--format", "csv", "--out", posts, "--individual").exits(1).inPlainWords();
	}
}
