package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelFigure;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ModelPack;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;

/** Which models there are, what their cards tell, and which folders are refused in one sentence. */
class InstalledModelsTest {

	@TempDir
	private Path models;

	@TempDir
	private Path cache;

	@Test
	void modelsOfPlugInsComeBeforeTheUsersOwn() throws IOException {
		Golden.copyOfTiny(models.resolve("our-words"));
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
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		Files.writeString(model.resolve("README.md"), "---\nlicense: mit\nlanguage:\n- fr\n- en\ntags: [x]\n---\n# Ours\n");
		assertEquals(List.of("fr", "en"), new DjlModelEngine(models, cache, cache).models().get(0).languages());
	}

	@Test
	void theCardTellsLanguagesAndFigures() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
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
		assertEquals(List.of(new ModelFigure("GoEmotions macro-F1", "GoEmotions macro-F1", "0.61"), new ModelFigure("GoEmotions ece", "GoEmotions ece", "0.03")), card.figures());
		assertEquals("# Ours\n", card.text());
	}

	@Test
	void whoReadsFrenchGetsTheFrenchNamesOfDataSetsThatHaveOneAndProgramsTheSameInEveryLanguage() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		Files.writeString(model.resolve("README.md"), """
				---
				model-index:
				- name: ours
				  results:
				  - dataset:
				      name: "Need, reviews"
				      name_fr: "Besoin, avis"
				    metrics:
				    - type: f1
				      value: 0.61
				  - dataset:
				      name: GoEmotions
				    metrics:
				    - type: f1
				      value: 0.48
				---
				""");
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.FRENCH);
			assertEquals(List.of(new ModelFigure("Need, reviews f1", "Besoin, avis f1", "0.61"), new ModelFigure("GoEmotions f1", "GoEmotions f1", "0.48")), new DjlModelEngine(models, cache, cache).models().get(0).figures());
			Locale.setDefault(Locale.ENGLISH);
			assertEquals(List.of(new ModelFigure("Need, reviews f1", "Need, reviews f1", "0.61"), new ModelFigure("GoEmotions f1", "GoEmotions f1", "0.48")), new DjlModelEngine(models, cache, cache).models().get(0).figures());
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void theChecksumChangesWithTheFilesAndOnlyWithThem() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		String before = checksum();
		assertEquals(before, checksum());
		Files.writeString(model.resolve("config.json"), Files.readString(model.resolve("config.json")) + "\n");
		assertNotEquals(before, checksum());
	}

	@Test
	void aModelThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
		assertSentence("No model is installed", "");
		Golden.copyOfTiny(models.resolve("ours"));
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
		Path model = Golden.copyOfTiny(models.resolve("ours"));
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
		Path given = Golden.copyOfTiny(cache.resolve("given").resolve("ours"));
		Files.writeString(given.resolve("tokenizer.json"), tokenizer);
		ModelException refusal = assertThrows(ModelException.class, () -> Golden.engine(models, cache).add(given, Progress.NONE));
		assertTrue(refusal.getMessage().startsWith("The tokenizer.json of the model \"ours\" is damaged, or of a form that is not known"), refusal.getMessage());
	}

	@Test
	void aPickleIsNamedAsTheReasonAndAMissingPartByItsName() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		Files.move(model.resolve("model.safetensors"), model.resolve("pytorch_model.bin"));
		assertSentence("since a pytorch_model.bin can hide a program and is not read", model.toString());
		Files.writeString(model.resolve("model.safetensors.index.json"), "{\"weight_map\": {\"a\": \"model-00001-of-00002.safetensors\"}}");
		assertSentence("lacks the part \"model-00001-of-00002.safetensors\"", model.toString());
	}

	@Test
	void anAddedModelIsListedWithItsChecksumAndRefusedOnceAFileChanged() throws IOException {
		Path given = Golden.copyOfTiny(cache.resolve("given").resolve("Our Words"));
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

	private String checksum() {
		try (ReadingSession session = new DjlModelEngine(models, cache, cache).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			return session.identity().checksum();
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
				return Golden.TINY;
			}
		};
	}
}
