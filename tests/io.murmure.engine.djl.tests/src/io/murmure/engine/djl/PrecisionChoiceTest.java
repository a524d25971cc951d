package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.engine.djl.torchscript.Processor;

/** What <em>auto</em> chooses, from what was measured here or by the maker of the model. */
class PrecisionChoiceTest {

	@TempDir
	private Path models;

	@TempDir
	private Path cache;

	@Test
	void autoMeasuresOnTheModelsOwnCheckSetAndRemembers() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		StringBuilder lines = new StringBuilder();
		DjlModelEngine engine = Golden.engine(models, cache);
		List<String> texts = List.of("la lampe est en panne", "merci pour la balade", "the light is broken again", "thanks !");
		try (ReadingSession session = engine.open("ours", new ReadingOptions(Precision.FP32, true), Progress.NONE)) {
			assertEquals(Optional.empty(), session.precisionChoice());
			List<Reading> readings = session.read(texts.stream().map(Utterance::of).toList(), Progress.NONE);
			for (int i = 0; i < texts.size(); i++) {
				lines.append("{\"text\": \"").append(texts.get(i)).append("\", \"lang\": \"fr\", \"head\": \"emotion\", \"labels\": [\"")
						.append(readings.get(i).head(Head.EMOTION).told().get(0)).append("\"]}\n");
			}
		}
		Files.writeString(model.resolve("check.ndjson"), lines);
		PrecisionChoice choice;
		try (ReadingSession session = engine.open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			choice = session.precisionChoice().orElseThrow();
			assertEquals(choice.precision().word(), session.identity().precision());
			assertEquals(choice.precision() == Precision.INT8, choice.loss() < 0.5 && choice.speedUp() > 1, choice.toString());
		}
		try (ReadingSession again = engine.open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			assertEquals(choice, again.precisionChoice().orElseThrow());
		}
	}

	@Test
	void whatTheMakerMeasuredIsTakenForTheVeryFilesThatWereMeasuredAndOnThatKindOfProcessor() throws IOException {
		assumeTrue(Processor.here().isPresent(), "the kind of this processor cannot be told");
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		Files.writeString(model.resolve("check.ndjson"), "{\"text\": \"merci pour la balade\", \"lang\": \"fr\", \"head\": \"emotion\", \"labels\": [\"joy\"]}\n");
		PrecisionChoice measured = Golden.engine(models, cache).measure(model, Progress.NONE);
		String file = Files.readString(model.resolve("precision.json"));
		assertEquals(measured.speedUp(), autoWithoutMeasuring().speedUp(), 1e-4);

		String speedUp = "\"speedUp\": [-0-9.E]+";
		String fp32 = "\"fp32\": [-0-9.E]+";
		String int8 = "\"int8\": [-0-9.E]+";
		for (String bytes : List.of("60.01", "59.99")) {
			Files.writeString(model.resolve("precision.json"),
					file.replaceFirst(speedUp, "\"speedUp\": 2.125").replaceFirst(fp32, "\"fp32\": 60.5").replaceFirst(int8, "\"int8\": " + bytes));
			PrecisionChoice choice = autoWithoutMeasuring();
			assertEquals(bytes.equals("60.01") ? Precision.INT8 : Precision.FP32, choice.precision());
			assertEquals(2.125, choice.speedUp());
		}

		String impossible = file.replaceFirst(speedUp, "\"speedUp\": 4321");
		String words = Processor.here().orElseThrow().word();
		for (String stale : List.of(impossible.replaceFirst("\"model\": \"..", "\"model\": \"xx"), impossible.replaceFirst("\"checkSet\": \"..", "\"checkSet\": \"xx"),
				impossible.replaceFirst("\"converter\": \"[^\"]+", "\"converter\": \"0"), impossible.replace(words, "another"), "{", "[]", impossible.replace("\"fp32\"", "\"fp16\""))) {
			Files.writeString(model.resolve("precision.json"), stale);
			try (ReadingSession session = Golden.engine(models, cache).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
				assertNotEquals(4321, session.precisionChoice().orElseThrow().speedUp(), stale);
			}
		}
	}

	@Test
	void aModelWithoutACheckSetIsNotMeasured() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		assertTrue(assertThrows(ModelException.class, () -> Golden.engine(models, cache).measure(model, Progress.NONE)).getMessage().contains("check.ndjson"));
		assertFalse(Files.exists(model.resolve("precision.json")));
	}

	/** With no engine that could start. */
	private PrecisionChoice autoWithoutMeasuring() throws IOException {
		Path fresh = Files.createTempDirectory(cache, "fresh");
		try (ReadingSession session = new DjlModelEngine(models, fresh, fresh).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			assertFalse(Files.exists(fresh.resolve("precision")), "it was measured");
			return session.precisionChoice().orElseThrow();
		}
	}
}
