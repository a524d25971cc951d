package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;

class DjlModelEngineTest {

	@TempDir
	private Path models;

	@TempDir
	private Path cache;

	@Test
	void aTextInALanguageThatTheCardDoesNotNameStaysUnreadUnlessItIsAskedFor() throws IOException {
		Path model = Golden.copyOfTiny(models.resolve("ours"));
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
	void aReadyTorchScriptFolderReadsAsTheFolderThatItWasMadeOf() throws IOException {
		DjlModelEngine engine = Golden.engine(models, cache);
		List<Utterance> texts = List.of(Utterance.of("la lampe est en panne"), Utterance.of("merci"));
		List<Reading> expected;
		try (ReadingSession session = engine.open(Golden.TINY.toString(), new ReadingOptions(Precision.FP32, true), Progress.NONE)) {
			expected = session.read(texts, Progress.NONE);
		}
		Path ready = Files.createDirectories(models.resolve("ready"));
		for (String name : List.of("config.json", "tokenizer.json")) {
			Files.copy(Golden.TINY.resolve(name), ready.resolve(name));
		}
		Files.writeString(ready.resolve("serving.properties"), "engine=PyTorch\noption.modelName=classifier\n");
		try (Stream<Path> archives = Files.list(cache)) {
			Files.copy(archives.filter(file -> file.toString().contains("-fp32")).findFirst().orElseThrow(), ready.resolve("classifier.pt"));
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
		Path model = Golden.copyOfTiny(models.resolve("ours"));
		byte[] weights = Files.readAllBytes(model.resolve("model.safetensors"));
		Files.write(model.resolve("model.safetensors"), java.util.Arrays.copyOf(weights, weights.length - 100));
		try (ReadingSession session = Golden.engine(models, cache).open("ours", ReadingOptions.DEFAULT, Progress.NONE)) {
			ModelException refusal = assertThrows(ModelException.class, () -> session.read(List.of(Utterance.of("merci")), Progress.NONE));
			assertTrue(refusal.getMessage().contains("ends within the tensor"), refusal.getMessage());
		}
	}

	@Test
	void readingsComeInTheOrderOfTheTextsAndSayWhatCouldNotBeRead() {
		try (ReadingSession session = Golden.engine(models, cache).open(Golden.TINY.toString(), ReadingOptions.DEFAULT, Progress.NONE)) {
			List<Reading> readings = session.read(Stream.of("la lampe est en panne", " ", "merci", "https://example.org @Heron-k7q2", "merci").map(Utterance::of).toList(), Progress.NONE);
			assertEquals(List.of(Optional.empty(), Optional.of("empty"), Optional.empty(), Optional.of("only links or handles"), Optional.empty()),
					readings.stream().map(Reading::unread).toList());
			assertEquals(readings.get(2), readings.get(4));
			assertEquals(1, readings.get(0).head("emotion").told().size(), "a model of single labels tells one");
		}
	}

	@Test
	void aCancelledReadingStops() {
		try (ReadingSession session = Golden.engine(models, cache).open(Golden.TINY.toString(), ReadingOptions.DEFAULT, Progress.NONE)) {
			assertThrows(CancelledException.class, () -> session.read(List.of(Utterance.of("merci")), Progress.until(() -> true)));
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
				assertThrows(CancelledException.class, () -> session.read(many, Progress.until(stop::get)));
				stopped.set(System.nanoTime());
			});
			Thread.sleep(1500);
			long wished = System.nanoTime();
			stop.set(true);
			reading.join();
			assertTrue(stopped.get() - wished < 200_000_000, (stopped.get() - wished) / 1_000_000 + " ms");
		}
	}
}
