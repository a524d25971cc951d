package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ModelPack;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.engine.djl.torchscript.Processor;

class DjlModelEngineTest {

	private static final Path TINY = Golden.folder("tests/golden/tiny-models/bert");

	@TempDir
	private Path models;

	@TempDir
	private Path cache;

	@Test
	void modelsOfPlugInsComeBeforeTheUsersOwn() throws IOException {
		copy(TINY, models.resolve("our-words"));
		DjlModelEngine engine = new DjlModelEngine(models, cache, cache);
		engine.add(pack("z-pack"));
		assertEquals(List.of("z-pack", "our-words"), engine.models().stream().map(ModelCard::id).toList());
		assertEquals(List.of("anger", "joy", "neutral"), engine.models().get(1).heads().get(0).labels());
		try (ReadingSession session = engine.open("", ReadingOptions.DEFAULT, Progress.NONE)) {
			assertEquals("z-pack", session.identity().id());
		}
	}

	@Test
	void theCardNamesTheLanguages() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		Files.writeString(model.resolve("README.md"), "---\nlicense: mit\nlanguage:\n- fr\n- en\ntags: [x]\n---\n# Ours\n");
		assertEquals(List.of("fr", "en"), new DjlModelEngine(models, cache, cache).models().get(0).languages());
	}

	@Test
	void theChecksumChangesWithTheFilesAndOnlyWithThem() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		String before = checksum();
		assertEquals(before, checksum());
		Files.writeString(model.resolve("config.json"), Files.readString(model.resolve("config.json")) + "\n");
		assertNotEquals(before, checksum());
	}

	private String checksum() {
		try (ReadingSession session = new DjlModelEngine(models, cache, cache).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			return session.identity().checksum();
		}
	}

	@Test
	void aModelThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
		assertSentence("No model is installed", "");
		copy(TINY, models.resolve("ours"));
		assertSentence("There is no model \"theirs\"; there is ours", "theirs");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			config.json      |                         |                  | holds no model
			model.safetensors|                         |                  | has no model.safetensors; save it again with save_pretrained
			tokenizer.json   |                         |                  | has no tokenizer.json
			                 | "model_type": "bert"    | "model_type":"t5"| is of the type "t5"; the types that are read are bert, roberta
			                 | "gelu_new"              | "snake"          | uses the activation "snake"
			                 | "id2label"              | "idtolabel"      | names no labels (id2label)
			                 | "hidden_size"           | "size"           | says no hidden_size
			                 | {                       | [                | is damaged
			""")
	void aFolderThatCannotBeReadIsRefusedInOneSentence(String deleted, String from, String to, String sentence) throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		if (deleted != null) {
			Files.delete(model.resolve(deleted));
		} else {
			String config = Files.readString(model.resolve("config.json"));
			assertTrue(config.contains(from), from);
			Files.writeString(model.resolve("config.json"), config.replace(from, to));
		}
		assertSentence(sentence, model.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"version\": \"1.0\", \"model\": {\"type\": \"Foo\"}}" })
	void aTokenizerThatIsDamagedIsTheModelsFaultAndNotTheEngines(String tokenizer) throws IOException {
		Path given = copy(TINY, cache.resolve("given").resolve("ours"));
		Files.writeString(given.resolve("tokenizer.json"), tokenizer);
		ModelException refusal = assertThrows(ModelException.class, () -> Golden.engine(models, cache).add(given, Progress.NONE));
		assertTrue(refusal.getMessage().startsWith("The tokenizer.json of the model \"ours\" is damaged, or of a form that is not known"), refusal.getMessage());
	}

	@Test
	void aPickleIsNamedAsTheReasonAndAMissingPartByItsName() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		Files.move(model.resolve("model.safetensors"), model.resolve("pytorch_model.bin"));
		assertSentence("since a pytorch_model.bin can hide a program and is not read", model.toString());
		Files.writeString(model.resolve("model.safetensors.index.json"), "{\"weight_map\": {\"a\": \"model-00001-of-00002.safetensors\"}}");
		assertSentence("lacks the part \"model-00001-of-00002.safetensors\"", model.toString());
	}

	@Test
	void anAddedModelIsListedWithItsChecksumAndRefusedOnceAFileChanged() throws IOException {
		Path given = copy(TINY, cache.resolve("given").resolve("Our Words"));
		DjlModelEngine engine = Golden.engine(models, cache);
		ModelCard card = engine.add(given, Progress.NONE);
		assertEquals("our-words", card.id());
		assertEquals(64, card.checksum().length());
		assertEquals(List.of(card), engine.models());
		assertTrue(assertThrows(ModelException.class, () -> engine.add(given, Progress.NONE)).getMessage().contains("There is a model \"our-words\" already"));
		assertEquals(3, Files.readAllLines(card.folder().resolve("SHA256SUMS")).size());

		Files.writeString(card.folder().resolve("config.json"), Files.readString(given.resolve("config.json")) + "\n");
		assertSentence("config.json of the model \"our-words\" is not the one that its SHA256SUMS names; copy the model again", "our-words");
		assertTrue(engine.models().get(0).refusal().orElse("").contains("SHA256SUMS"));
	}

	@Test
	void aTextInALanguageThatTheCardDoesNotNameStaysUnreadUnlessItIsAskedFor() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		Files.writeString(model.resolve("README.md"), "---\nlanguage: [fr, en]\n---\n");
		List<Utterance> texts = List.of(Utterance.in("fr", "merci"), Utterance.in("de", "danke"), Utterance.of("!"), new Utterance("ride", new Guess("nl", 0.5)));
		DjlModelEngine engine = Golden.engine(models, cache);
		try (ReadingSession session = engine.open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			assertEquals(List.of(Optional.empty(), Optional.of("language"), Optional.empty(), Optional.empty()),
					session.read(texts, Progress.NONE).stream().map(Reading::unread).toList());
		}
		try (ReadingSession session = engine.open("ours", new ReadingOptions(Precision.AUTO, true), Progress.NONE)) {
			List<Reading> readings = session.read(texts, Progress.NONE);
			assertEquals(List.of(false, true, false, false), readings.stream().map(Reading::otherLanguage).toList());
			assertEquals(3, readings.get(1).head(Head.EMOTION).probabilities().length);
		}
	}

	@Test
	void theCardTellsLanguagesAndFigures() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		Files.writeString(model.resolve("README.md"), """
				---
				language:
				- fr
				model-index:
				- name: ours
				  results:
				  - task:
				      type: text-classification
				    dataset:
				      name: GoEmotions
				      type: go_emotions
				    metrics:
				    - type: f1
				      name: macro-F1
				      value: 0.61
				    - type: ece
				      value: 0.03
				---
				# Ours
				""");
		ModelCard card = new DjlModelEngine(models, cache, cache).models().get(0);
		assertEquals(Map.of("GoEmotions macro-F1", "0.61", "GoEmotions ece", "0.03"), card.figures());
		assertEquals("# Ours\n", card.text());
	}

	@Test
	void autoMeasuresOnTheModelsOwnCheckSetAndRemembers() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
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
		Path model = copy(TINY, models.resolve("ours"));
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

	/** With no engine that could start. */
	private PrecisionChoice autoWithoutMeasuring() throws IOException {
		Path fresh = Files.createTempDirectory(cache, "fresh");
		try (ReadingSession session = new DjlModelEngine(models, fresh, fresh).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			assertFalse(Files.exists(fresh.resolve("precision")), "it was measured");
			return session.precisionChoice().orElseThrow();
		}
	}

	@Test
	void aModelWithoutACheckSetIsNotMeasured() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		assertTrue(assertThrows(ModelException.class, () -> Golden.engine(models, cache).measure(model, Progress.NONE)).getMessage().contains("check.ndjson"));
		assertFalse(Files.exists(model.resolve("precision.json")));
	}

	@Test
	void aReadyTorchScriptFolderReadsAsTheFolderThatItWasMadeOf() throws IOException {
		DjlModelEngine engine = Golden.engine(models, cache);
		List<Utterance> texts = List.of(Utterance.of("la lampe est en panne"), Utterance.of("merci"));
		List<Reading> expected;
		try (ReadingSession session = engine.open(TINY.toString(), new ReadingOptions(Precision.FP32, true), Progress.NONE)) {
			expected = session.read(texts, Progress.NONE);
		}
		Path ready = Files.createDirectories(models.resolve("ready"));
		for (String name : List.of("config.json", "tokenizer.json")) {
			Files.copy(TINY.resolve(name), ready.resolve(name));
		}
		Files.writeString(ready.resolve("serving.properties"), "engine=PyTorch\noption.modelName=classifier\n");
		try (Stream<Path> archives = Files.list(cache)) {
			Files.copy(archives.filter(file -> file.toString().endsWith("-fp32.pt")).findFirst().orElseThrow(), ready.resolve("classifier.pt"));
		}
		try (ReadingSession session = engine.open("ready", ReadingOptions.DEFAULT, Progress.NONE)) {
			List<Reading> readings = session.read(texts, Progress.NONE);
			for (int i = 0; i < texts.size(); i++) {
				assertArrayEquals(expected.get(i).head(Head.EMOTION).probabilities(), readings.get(i).head(Head.EMOTION).probabilities(), 1e-6f);
			}
		}
		assertTrue(assertThrows(ModelException.class, () -> engine.open("ready", new ReadingOptions(Precision.INT8, false), Progress.NONE)).getMessage()
				.contains("is TorchScript, which is read as it is"));
	}

	@Test
	void truncatedWeightsAreRefusedWhenTheyAreFirstRead() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		byte[] weights = Files.readAllBytes(model.resolve("model.safetensors"));
		Files.write(model.resolve("model.safetensors"), java.util.Arrays.copyOf(weights, weights.length - 100));
		try (ReadingSession session = Golden.engine(models, cache).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			ModelException refusal = assertThrows(ModelException.class, () -> session.read(List.of(Utterance.of("merci")), Progress.NONE));
			assertTrue(refusal.getMessage().contains("ends within the tensor"), refusal.getMessage());
		}
	}

	@Test
	void readingsComeInTheOrderOfTheTextsAndSayWhatCouldNotBeRead() {
		try (ReadingSession session = Golden.engine(models, cache).open(TINY.toString(), ReadingOptions.DEFAULT, Progress.NONE)) {
			List<Reading> readings = session.read(Stream.of("la lampe est en panne", " ", "merci", "https://example.org @Heron-k7q2", "merci").map(Utterance::of).toList(), Progress.NONE);
			assertEquals(List.of(Optional.empty(), Optional.of("empty"), Optional.empty(), Optional.of("only links or handles"), Optional.empty()),
					readings.stream().map(Reading::unread).toList());
			assertEquals(readings.get(2), readings.get(4));
			assertEquals(1, readings.get(0).head("emotion").told().size(), "a model of single labels tells one");
		}
	}

	@Test
	void aCancelledReadingStops() {
		try (ReadingSession session = Golden.engine(models, cache).open(TINY.toString(), ReadingOptions.DEFAULT, Progress.NONE)) {
			assertThrows(CancelledException.class, () -> session.read(List.of(Utterance.of("merci")), new Cancelled(new AtomicBoolean(true))));
		}
	}

	@Test
	void aReadingThatIsUnderWayStopsWithinTwoHundredMilliseconds() throws InterruptedException {
		Path shipped = Golden.folder("bundles/io.murmure.model.emotion/model");
		try (ReadingSession session = Golden.engine(models, cache).open(shipped.toString(), new ReadingOptions(Precision.FP32, true), Progress.NONE)) {
			session.read(List.of(Utterance.of("merci")), Progress.NONE);
			List<Utterance> many = IntStream.range(0, 20_000).mapToObj(i -> Utterance.of("La lampe est en panne, " + "vraiment ".repeat(i % 150) + i)).toList();
			AtomicBoolean stop = new AtomicBoolean();
			AtomicLong stopped = new AtomicLong();
			Thread reading = Thread.ofPlatform().start(() -> {
				assertThrows(CancelledException.class, () -> session.read(many, new Cancelled(stop)));
				stopped.set(System.nanoTime());
			});
			Thread.sleep(1500);
			long wished = System.nanoTime();
			stop.set(true);
			reading.join();
			assertTrue(stopped.get() - wished < 200_000_000, (stopped.get() - wished) / 1_000_000 + " ms");
		}
	}

	private void assertSentence(String expected, String model) {
		ModelException refusal = assertThrows(ModelException.class, () -> new DjlModelEngine(models, cache, cache).open(model, ReadingOptions.DEFAULT, Progress.NONE));
		assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
	}

	private static ModelPack pack(String id) {
		return new ModelPack() {
			@Override
			public String id() {
				return id;
			}

			@Override
			public Path folder() {
				return TINY;
			}
		};
	}

	private static Path copy(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		for (String name : List.of("config.json", "tokenizer.json", "model.safetensors")) {
			Files.copy(from.resolve(name), to.resolve(name));
		}
		return to;
	}

	private record Cancelled(AtomicBoolean stop) implements Progress {
		@Override
		public void begin(String task, long total) {
		}

		@Override
		public void worked(long amount) {
		}

		@Override
		public boolean cancelled() {
			return stop.get();
		}
	}
}
