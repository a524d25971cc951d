package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the listener reads French, the command line helps, asks and refuses in French, and leaves no option and no argument unexplained. */
class FrenchTest {

	private static final String OPTION_OR_ARGUMENT = "^ {2,6}[-A-Z].*";
	private static final String EXPLAINED = ".* {2,}\\p{L}.*\\p{Ll}.*";
	private static final String BEFORE_ITS_EXPLANATION = "(=\\S+)\\R {7,}";

	@TempDir
	Path folder;

	private static Ran ran(Object... arguments) {
		return Ran.command(Locale.FRENCH, arguments);
	}

	@Test
	void helpIsInFrench() {
		ran("follow", "--help").exits(0).answers("Utilisation : murmure follow").answers("L’adresse à suivre");
	}

	@ParameterizedTest
	@ValueSource(strings = { "listen", "import", "follow", "watch", "analyse", "report", "export", "correct", "compare", "test-idea", "ledger", "opt-out", "sql", "read-emotion",
			"find-communities", "find-bursts", "find-needs", "connectors", "analyses", "reference", "models", "model add", "model check", "model measure", "plugin list",
			"plugin install", "plugin remove" })
	void helpLeavesNothingUnexplained(String command) {
		Ran help = ran(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toArray()).exits(0).neverAnswers("Usage");
		assertEquals(List.of(), help.lines().stream().filter(line -> line.endsWith("’")).toList(), "lines that end within a word");
		List<String> explained = help.answer().replaceAll(BEFORE_ITS_EXPLANATION, "$1  ").lines().filter(line -> line.matches(OPTION_OR_ARGUMENT)).toList();
		assertFalse(explained.isEmpty());
		assertEquals(List.of(), explained.stream().filter(line -> !line.matches(EXPLAINED)).toList(), "unexplained");
	}

	@Test
	void wrongUsageIsRefusedInFrench() {
		Path study = folder.resolve("s.murmure");
		ran("import", Checkout.REVIEWS, "--study", study, "--basis", "rien").exits(2).tells("n’est pas une base pour écouter");
		ran("import", Checkout.REVIEWS, "--study", study, "--key-file", folder.resolve("my.key"), "--passphrase").exits(2).tells("Un seul de ces choix peut être donné");
		ran("model").exits(2).tells("Dites que faire");
		ran("follow", "nulle-part", "--study", study, "--once").exits(2).tells("Rien de ce qui est installé ne peut suivre");
	}

	@Test
	void workThatFailsIsToldInFrench() {
		ran("model", "add", Checkout.file("docs")).exits(1).tells("ne contient pas de modèle");
		ran("plugin", "remove", "org.nobody").exits(1).tells("Ce Murmure n’a pas été lancé depuis son dossier de produit");
	}

	@Test
	void whatTheDatabaseSaysOfAQuestionIsToldInFrench() {
		Path study = folder.resolve("s.murmure");
		ran("import", Checkout.REVIEWS, "--study", study).exits(0);
		ran("sql", "--study", study, "selec 1").exits(1).tells("faute de syntaxe près de").neverTells("syntax error");
		ran("sql", "--study", study, "select txt from posts").exits(1).tells("pas de colonne");
	}

	@Test
	void whatTheSystemSaysOfAFileIsNotPassedOnInEnglish() throws IOException {
		Path taken = Files.writeString(folder.resolve("taken"), "mine");
		Path series = Files.writeString(folder.resolve("series.csv"), "timestamp,value\n2026-03-01,1\n2026-03-02,2\n");
		ran("find-bursts", "--series", series, "--out", taken.resolve("deeper.csv")).exits(1).tells("il y a un fichier là où il faut un dossier").neverTells("directory");
	}
}
