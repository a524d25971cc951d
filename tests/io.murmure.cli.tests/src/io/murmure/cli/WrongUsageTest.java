package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage is told in a sentence and exits 2, failed work exits 1; neither leaves anything behind. */
class WrongUsageTest {

	private static final String TAKEN = "mine";

	@TempDir
	Path folder;
	private Path study;
	private Path taken;

	@BeforeEach
	void put() throws IOException {
		study = folder.resolve("s.murmure");
		taken = Files.writeString(folder.resolve("taken"), TAKEN);
	}

	@AfterEach
	void nothingIsLeftBehind() throws IOException {
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(taken), left.toList());
		}
		assertEquals(TAKEN, Files.readString(taken));
	}

	@Test
	void aCommandIsMistyped() {
		Ran.command("impor").exits(2).inPlainWords().tells("There is no command \"impor\". Did you mean import");
		Ran.command(Locale.FRENCH, "impor").exits(2).tells("Il n’y a pas de commande");
	}

	@Test
	void argumentsAreMissing() {
		Ran.command("import").exits(2).tells("Missing: --study, PATH.").tells("See murmure import --help.");
	}

	@Test
	void whatIsMissingWasMistyped() {
		Ran.command("import", "a.csv", "--studdy", study).exits(2).inPlainWords().tells("--studdy").tells("Did you mean --study").neverTells("Missing");
	}

	@Test
	void valuesDoNotFit() {
		Ran.command("import", "a.csv", "--study", study, "--zone", "Mars").exits(2).tells("\"Mars\" does not fit --zone.");
		Ran.command("import", Checkout.REVIEWS, "--study", study, "--disclosure-k", 2).exits(2).inPlainWords().tells("2 is too few people");
		Ran.command("report", "--study", study, "--out", folder.resolve("out"), "--lang", "de").exits(2).tells("A report cannot be written in \"de\"");
		Ran.command("import", Checkout.REVIEWS, "--study", study, "--connector", "nobody").exits(2).inPlainWords();
		Ran.command("import", Checkout.REVIEWS, "--study", study, "--set", "table.nonsense=1").exits(2).inPlainWords();
	}

	@ParameterizedTest
	@ValueSource(strings = {"--only nobody", "--set communities.nonsense=1", "--set table.dateOrder=sideways"})
	void itIsToldBeforeAnythingIsRead(String wrong) {
		String[] option = wrong.split(" ");
		Ran.command("listen", Checkout.SAMPLE, "--study", study, option[0], option[1]).exits(2).inPlainWords().neverTells("posts read");
	}

	@Test
	void filesAndStudiesAreMissing() {
		Ran.command("import", folder.resolve("nowhere.txt"), "--study", study).exits(1).inPlainWords().tells("There is no file or folder");
		Ran.command("report", "--study", study, "--out", folder.resolve("out")).exits(1).inPlainWords();
		Ran.command("sql", "--study", study, "select 1").exits(1).inPlainWords().tells("There is no study");
		Ran.command(Locale.FRENCH, "sql", "--study", study, "select 1").exits(1).tells("Il n’y a pas d’étude");
	}

	/** It is told before any work is done. */
	@Test
	void aReportHasNoFolderToGoTo() {
		Ran.command("listen", Checkout.SAMPLE, "--study", study, "--report", taken).exits(2).tells("taken\" is a file, and the report needs a folder");
		Ran.command("report", "--study", study, "--out", taken.resolve("deeper")).exits(2).inPlainWords();
		Ran.command(Locale.FRENCH, "report", "--study", study, "--out", taken).exits(2).tells("est un fichier, et il faut un dossier pour le rapport");
	}
}
