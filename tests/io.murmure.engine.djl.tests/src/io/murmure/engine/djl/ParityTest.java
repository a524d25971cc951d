package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;

/** What this engine reads is what Python's transformers read in the same models. */
class ParityTest {

	private static final Path SHIPPED = Golden.folder("bundles/io.murmure.model.emotion/model");

	@TempDir
	private Path noModels;

	@TempDir
	private Path cache;

	@ParameterizedTest
	@ValueSource(strings = { "bert", "camembert", "distilbert" })
	void aFamilyReadsAsItsReference(String family) throws IOException {
		Path folder = Golden.folder("tests/golden/tiny-models").resolve(family);
		List<Golden.Case> cases = Golden.cases(folder.resolve("reference.json"));
		List<Reading> readings = read(folder, cases.stream().map(Golden.Case::text).toList());
		for (int i = 0; i < cases.size(); i++) {
			float[] expected = family.equals("distilbert") ? sigmoid(cases.get(i).logits()) : softmax(cases.get(i).logits());
			assertArrayEquals(expected, readings.get(i).head(Head.EMOTION).probabilities(), 1e-4f, cases.get(i).text());
			assertArrayEquals(cases.get(i).embedding(), readings.get(i).embedding(), 1e-4f, cases.get(i).text());
		}
	}

	@Test
	void aTextReadsTheSameInWhateverCompany() {
		List<String> texts = new ArrayList<>(IntStream.range(0, 40).mapToObj(i -> "La lampe est en panne, " + "vraiment ".repeat(i % 37) + i).toList());
		texts.add("Super balade ! ".repeat(300));
		List<Reading> inOrder = read(SHIPPED, texts);
		List<Integer> shuffled = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
		Collections.shuffle(shuffled, new Random(7));
		List<Reading> mixed = read(SHIPPED, shuffled.stream().limit(20).map(texts::get).toList());
		for (int i = 0; i < mixed.size(); i++) {
			assertArrayEquals(inOrder.get(shuffled.get(i)).head(Head.EMOTION).probabilities(), mixed.get(i).head(Head.EMOTION).probabilities(), 1e-4f, texts.get(shuffled.get(i)));
		}
		assertTrue(inOrder.stream().allMatch(reading -> reading.unread().isEmpty()));
	}

	private List<Reading> read(Path folder, List<String> texts) {
		try (ReadingSession session = Golden.engine(noModels, cache).open(folder.toString(), new ReadingOptions(Precision.FP32, true), Progress.NONE)) {
			return session.read(texts.stream().map(Utterance::of).toList(), Progress.NONE);
		}
	}

	private static float[] sigmoid(float[] logits) {
		float[] probabilities = new float[logits.length];
		for (int i = 0; i < logits.length; i++) {
			probabilities[i] = (float) (1 / (1 + Math.exp(-logits[i])));
		}
		return probabilities;
	}

	private static float[] softmax(float[] logits) {
		double sum = IntStream.range(0, logits.length).mapToDouble(i -> Math.exp(logits[i])).sum();
		float[] probabilities = new float[logits.length];
		for (int i = 0; i < logits.length; i++) {
			probabilities[i] = (float) (Math.exp(logits[i]) / sum);
		}
		return probabilities;
	}
}
