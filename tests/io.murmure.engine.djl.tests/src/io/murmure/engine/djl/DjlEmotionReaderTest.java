package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.EmotionReader.EmotionReading;
import io.murmure.core.reading.EmotionReader.ModelCard;
import io.murmure.core.reading.EmotionReader.Session;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ModelPack;

class DjlEmotionReaderTest {

	private static final Path TINY = Golden.folder("tests/golden/tiny-models/bert");

	@TempDir
	private Path models;

	@TempDir
	private Path cache;

	@Test
	void modelsOfPlugInsComeBeforeTheUsersOwn() throws IOException {
		copy(TINY, models.resolve("our-words"));
		DjlEmotionReader reader = new DjlEmotionReader(models, cache, cache);
		reader.add(pack("z-pack"));
		assertEquals(List.of("z-pack", "our-words"), reader.models().stream().map(ModelCard::id).toList());
		assertEquals(List.of("anger", "joy", "neutral"), reader.models().get(1).labels());
		try (Session session = reader.open("", Progress.NONE)) {
			assertEquals("z-pack", session.identity().id());
		}
	}

	@Test
	void theCardNamesTheLanguages() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		Files.writeString(model.resolve("README.md"), "---\nlicense: mit\nlanguage:\n- fr\n- en\ntags: [x]\n---\n# Ours\n");
		assertEquals(List.of("fr", "en"), new DjlEmotionReader(models, cache, cache).models().get(0).languages());
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
		try (Session session = new DjlEmotionReader(models, cache, cache).open("ours", Progress.NONE)) {
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

	@Test
	void truncatedWeightsAreRefusedWhenTheyAreFirstRead() throws IOException {
		Path model = copy(TINY, models.resolve("ours"));
		byte[] weights = Files.readAllBytes(model.resolve("model.safetensors"));
		Files.write(model.resolve("model.safetensors"), java.util.Arrays.copyOf(weights, weights.length - 100));
		try (Session session = Golden.reader(models, cache).open("ours", Progress.NONE)) {
			ModelException refusal = assertThrows(ModelException.class, () -> session.read(List.of("merci"), Progress.NONE));
			assertTrue(refusal.getMessage().contains("ends within the tensor"), refusal.getMessage());
		}
	}

	@Test
	void readingsComeInTheOrderOfTheTextsAndSayWhatCouldNotBeRead() {
		try (Session session = Golden.reader(models, cache).open(TINY.toString(), Progress.NONE)) {
			List<EmotionReading> readings = session.read(List.of("la lampe est en panne", " ", "merci", "https://example.org @Heron-k7q2", "merci"), Progress.NONE);
			assertEquals(List.of(Optional.empty(), Optional.of("empty"), Optional.empty(), Optional.of("only links or handles"), Optional.empty()),
					readings.stream().map(EmotionReading::unread).toList());
			assertEquals(readings.get(2), readings.get(4));
			assertEquals(1, readings.get(0).emotions().size(), "a model of single labels tells one");
		}
	}

	@Test
	void aCancelledReadingStops() {
		try (Session session = Golden.reader(models, cache).open(TINY.toString(), Progress.NONE)) {
			assertThrows(CancelledException.class, () -> session.read(List.of("merci"), new Cancelled()));
		}
	}

	private void assertSentence(String expected, String model) {
		ModelException refusal = assertThrows(ModelException.class, () -> new DjlEmotionReader(models, cache, cache).open(model, Progress.NONE));
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

	private static final class Cancelled implements Progress {
		@Override
		public void begin(String task, long total) {
		}

		@Override
		public void worked(long amount) {
		}

		@Override
		public boolean cancelled() {
			return true;
		}
	}
}
