package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wishes are told from praise, in French and English, and the same wish is one need. */
class FindNeedsTest {

	@TempDir
	Path folder;
	private Path posts;
	private Path needs;

	@BeforeEach
	void write() throws IOException {
		posts = Files.writeString(folder.resolve("posts.csv"), """
				id,text
				a,Il manque la natation dans les activités
				b,What a lovely evening
				c,Please add swimming as an activity
				d,The battery drains in a day
				""");
		needs = folder.resolve("needs.ndjson");
	}

	@Test
	void aWishInTwoLanguagesIsOneNeedAndPraiseIsNone() throws IOException {
		Ran.command("find-needs", "--in", posts, "--text", "text", "--id", "id", "--out", needs).exits(0);
		List<String> rows = Files.readAllLines(needs);
		assertEquals(4, rows.size());
		assertEquals(2, rows.stream().filter(row -> row.contains("\"cluster\":0")).count());
		row(rows, "a");
		assertFalse(row(rows, "b").contains("\"cluster\""));
		assertTrue(row(rows, "d").contains("\"needs\":[\"problem\"]"));
	}

	@Test
	void aColumnIsMissing() {
		Ran.command("find-needs", "--in", posts, "--text", "body", "--out", needs).exits(2).inPlainWords();
	}

	private static String row(List<String> rows, String id) {
		return rows.stream().filter(row -> row.contains("\"id\":\"" + id + "\"")).findFirst().orElseThrow();
	}
}
