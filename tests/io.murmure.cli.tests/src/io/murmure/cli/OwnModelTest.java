package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.home.MurmureHome;

/** A Hugging Face folder is added, listed with its checksum, measured on a labelled sample, and refused once a file changed. */
class OwnModelTest {

	private static final Path ADDED = MurmureHome.models().resolve("ours");

	@TempDir
	Path folder;
	private Path ours;
	private Path sample;

	@BeforeEach
	void bringIt() throws IOException {
		ours = Files.createDirectory(folder.resolve("ours"));
		Path tiny = Checkout.file("tests/golden/tiny-models/bert");
		for (String name : List.of("config.json", "tokenizer.json", "reference.json", "model.safetensors")) {
			Files.copy(tiny.resolve(name), ours.resolve(name));
		}
		Files.writeString(ours.resolve("README.md"), """
				---
				language: [fr, en]
				model-index:
				- name: ours
				  results:
				  - dataset:
				      name: Bikes
				    metrics:
				    - type: f1
				      value: 0.61
				---
				# Ours
				""");
		sample = Files.writeString(folder.resolve("sample.csv"), """
				text,label
				la lampe est en panne,anger
				merci pour la balade,joy
				the light is broken again !,"anger, neutral"
				""");
	}

	@AfterEach
	void takeItAway() throws IOException {
		if (Files.exists(ADDED)) {
			try (Stream<Path> files = Files.walk(ADDED)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private Ran add() {
		return Ran.command("model", "add", ours, "--json").exits(0);
	}

	@Test
	void itIsAddedOnceAndListed() {
		add().answers("\"id\":\"ours\"").answers("\"Bikes f1\":\"0.61\"");
		Ran.command("models").exits(0).answers("ours");
		Ran.command("models", "ours").exits(0).answers("SHA-256 ").answers("# Ours");
		Ran.command("model", "add", ours).exits(1).inPlainWords();
	}

	@Test
	void itIsMeasuredOnALabelledSample() {
		add();
		Ran.command("model", "check", "ours", "--labelled", sample).exits(0).answers("macro-F1 ").answers("over 3 texts, 0 of them unread");
		Ran.command("model", "check", "ours", "--labelled", sample, "--json").exits(0).answers("\"head\":\"emotion\",\"texts\":3")
				.answers("\"confusion\":{\"anger\":{");
		Ran.command("model", "check", "ours", "--labelled", sample, "--head", "need").exits(1).inPlainWords().tells("has no head \"need\"");
	}

	@Test
	void itsMakerNeedsACheckSetToMeasureWhatEightBitsCost() {
		Ran.command("model", "measure", ours).exits(1).inPlainWords().tells("it needs a check.ndjson");
	}

	@Test
	void itsMakerMeasuresWhatEightBitsCost() throws IOException {
		Path processor = Path.of("/proc/cpuinfo");
		assumeTrue(Files.exists(processor) && Files.readString(processor).contains("avx2"));
		Files.writeString(ours.resolve("check.ndjson"), "{\"text\": \"merci pour la balade\", \"lang\": \"fr\", \"head\": \"emotion\", \"labels\": [\"joy\"]}\n");
		Ran.command("model", "measure", ours).exits(0).answers("on its own check set int8 loses");
		assertTrue(Files.readString(ours.resolve("precision.json")).contains("\"speedUp\""));
	}

	@Test
	void itReadsAStudyAndIsComparedWithTheOneThatReadsNext() {
		add();
		Path study = folder.resolve("s.murmure");
		Ran.command("import", Checkout.REVIEWS, "--study", study, "--zone", "Europe/Paris").exits(0);
		analyse(study, "--set", "emotion.model=ours");
		assertEquals("ours fp32 64",
				Ran.ask(study, "select model || ' ' || model_precision || ' ' || length(model_checksum) from runs where component = 'emotion'"));
		Ran.command("compare", "--study", study).exits(1).inPlainWords().tells("Only one model has read this study");
		analyse(study).tells("As set earlier for this study: emotion.model=ours. Back to the default: --set emotion.model=")
				.tells("Everything was up to date.");

		analyse(study, "--set", "emotion.model=").neverTells("As set earlier");
		Ran.command("compare", "--study", study).exits(0).answers("posts changed (").answers("from ours (");
		assertEquals("1", Ran.ask(study, "select (count(*) = (select count(*) from model_readings))::int from earlier_readings"));
		analyse(study).tells("Everything was up to date.");
	}

	private static Ran analyse(Path study, String... options) {
		return Ran.command(Stream.concat(Stream.of("analyse", "--study", study, "--only", "emotion"), Stream.of(options)).toArray()).exits(0);
	}

	@Test
	void itIsRefusedOnceAFileChanged() throws IOException {
		add();
		Files.writeString(ADDED.resolve("tokenizer.json"), "\n", StandardOpenOption.APPEND);
		Ran.command("model", "check", "ours", "--labelled", sample).exits(1).inPlainWords().tells("is not the one that its SHA256SUMS names");
	}

	@Test
	void weightsThatCanRunCodeAreRefused() throws IOException {
		Files.delete(ours.resolve("model.safetensors"));
		Files.writeString(ours.resolve("pytorch_model.bin"), "x\n");
		Ran.command("model", "add", ours).exits(1).inPlainWords().tells("has no model.safetensors; save it again with save_pretrained(DIR)");
	}
}
