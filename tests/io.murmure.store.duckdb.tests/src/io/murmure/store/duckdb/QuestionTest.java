package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;

/** Questions change nothing, so all of them are asked of one study. */
class QuestionTest {

	@TempDir
	static Path folder;
	private static Study study;

	@BeforeAll
	static void newStudy() throws Exception {
		study = VeloClub.create(folder.resolve("club.murmure"));
		VeloClub.imports(study, VeloClub.says("a", "Heron", 0, "Qui vient ?").build());
		Files.writeString(folder.resolve("private.csv"), "name\nHenri\n");
	}

	@AfterAll
	static void close() {
		study.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1", "select 1;", "  SELECT 1 -- one\n;", "with a as (select 1) select * from a", "values (1)", "from range(1)",
			"describe posts", "show tables", "summarize select 1" })
	void whatReadsIsAnswered(String sql) {
		assertFalse(ask(study, sql).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop table readings", "delete from store.post", "insert into store.post select * from store.post", "update store.post set text = ''",
			"create table mine (i int)", "attach 'other.db'", "detach other", "install httpfs", "load httpfs", "set memory_limit = '1GB'",
			"reset memory_limit", "pragma database_list", "copy posts to 'out.csv'", "copy (select 1) to 'out.csv'", "export database 'out'",
			"import database 'out'", "call pragma_version()", "checkpoint", "vacuum", "begin", "commit", "use store", "select 1; select 2",
			"select 1; drop table readings", "explain analyze select 1", "" })
	void whatDoesMoreThanReadOnceIsRefused(String sql) {
		StudyException refused = assertThrows(StudyException.class, () -> study.query(sql));
		assertTrue(refused.getMessage().startsWith("Only one question that reads"), refused.getMessage());
		assertEquals(List.of("Qui vient ?"), ask(study, "select text from posts"));
	}

	@Test
	void noFileOutsideTheStudyCanBeRead() {
		String csv = folder.resolve("private.csv").toString();
		for (String source : List.of("read_csv('" + csv + "')", "read_text('" + csv + "')", "read_blob('" + csv + "')", "'" + csv + "'", "glob('" + folder + "/*')",
				"read_parquet('" + csv + "')", "read_json('" + csv + "')", "read_csv('https://example.org/a.csv')", "sniff_csv('" + csv + "')",
				"query('from read_text(''" + csv + "'')')", "read_csv('/etc/passwd')")) {
			StudyException refused = assertThrows(StudyException.class, () -> ask(study, "select * from " + source), source);
			assertFalse(refused.getMessage().contains("Henri"), refused.getMessage());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "select txt from posts", "select * from nowhere", "selec 1", "select 1 +", "select * from posts where" })
	void aWrongQuestionGetsTheReasonInOneSentence(String sql) {
		StudyException refused = assertThrows(StudyException.class, () -> study.query(sql));
		assertTrue(refused.getMessage().startsWith("The question cannot be answered: "), refused.getMessage());
		assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "select txt from posts|pas de colonne « txt »", "select * from nowhere|pas de table ni de vue « nowhere »", "selec 1|faute de syntaxe près de « selec »",
			"select * from posts where|elle s’arrête trop tôt", "select nothing(1)|pas de fonction « nothing »", "select * from read_csv('/etc/passwd')|rien lire d’autre que l’étude",
			"select channel, count(*) from posts|doit figurer dans GROUP BY" })
	void whoReadsFrenchGetsTheReasonInFrench(String sql, String reason) {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.FRENCH);
		try {
			StudyException refused = assertThrows(StudyException.class, () -> study.query(sql));
			assertTrue(refused.getMessage().contains(reason), refused.getMessage());
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void whatFailsWhileItIsAnsweredSaysWhy() {
		StudyException refused = assertThrows(StudyException.class, () -> ask(study, "select cast(text as integer) from posts"));
		assertTrue(refused.getMessage().contains("cannot be converted to INT32"), refused.getMessage());
	}

	@Test
	void listsMapsAndStructuresAreAnsweredInJson() {
		assertEquals(List.of("[1.5,2.5]"), ask(study, "select [1.5, 2.5]"));
		assertEquals(List.of("[\"Quai\",\"l\u2019eau\"]"), ask(study, "select ['Quai', 'l\u2019eau']"));
		assertEquals(List.of("{\"likes\":3,\"when\":[1,2]}"), ask(study, "select {'likes': 3, 'when': [1, 2]}"));
		assertEquals(List.of("{\"quai\":1.5}"), ask(study, "select map {'quai': 1.5}"));
		assertEquals(List.of("null"), ask(study, "select null::varchar[]"));
	}

	@Test
	void argumentsStandForQuestionMarks() {
		assertEquals(List.of("1"), ask(study, "select post_id from posts where author = ? and post_id >= ? and time < ? and 0.5 < ?", "Heron", 1L,
				Instant.parse("2026-04-01T00:00:00Z"), 0.75));
	}
}
