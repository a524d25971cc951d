package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Precision;
import io.murmure.engine.djl.Golden;
import io.murmure.engine.djl.internal.FormulaModel.Tensor;

/** Every family gives the logits of Python's transformers, however its weights are stored. */
class FamilyParityTest {

	private static final Path FAMILIES = Golden.folder("tests/golden/families");

	@TempDir
	private Path work;

	@ParameterizedTest
	@ValueSource(strings = { "bert", "minilm", "distilbert", "roberta", "xlm-roberta", "camembert", "electra" })
	void twoHundredTextsHaveTheLogitsOfTheReference(String family) throws Exception {
		Path model = FormulaModel.write(FAMILIES.resolve(family), work.resolve(family));
		assertReference(family, read(model, Precision.FP32));
		assertReference(family, read(model, Precision.FP32, true, FormulaModel.texts()));
	}

	@Test
	void weightsInThreePartsReadAsInOne() throws Exception {
		Path model = FormulaModel.writeSharded(FAMILIES.resolve("bert"), work.resolve("parts"), 3);
		assertReference("bert", read(model, Precision.FP32));
	}

	@Test
	void bytesWithAScaleARowReadAsTheFloatsThatTheyStandFor() throws Exception {
		Path family = FAMILIES.resolve("bert");
		Map<String, Tensor> stored = new LinkedHashMap<>();
		Map<String, Tensor> meant = new LinkedHashMap<>();
		Map<String, int[]> shapes = FormulaModel.shapes(family);
		Map<String, float[]> weights = new LinkedHashMap<>(FormulaModel.weights(family));
		shapes.put("alignment.weight", new int[] { 5, 16 });
		weights.put("alignment.weight", Arrays.copyOf(weights.get("bert.encoder.layer.0.attention.self.query.weight"), 80));
		weights.forEach((name, values) -> quantise(name, shapes.get(name), values, stored, meant));

		Path bytes = folder(family, "bytes", stored);
		List<float[]> expected = read(folder(family, "floats", meant), Precision.FP32);
		List<float[]> read = read(bytes, Precision.FP32);

		assertEquals(3 + 5, read.get(0).length, "the alignment makes the embedding");
		assertClose(expected, read, 1e-5f);
		assertEquals(8, read(bytes, Precision.INT8).get(0).length);
	}

	@Test
	void tokensThatScoreMoreCountMoreInTheEmbedding() throws Exception {
		Path family = FAMILIES.resolve("bert");
		float[] mean = read(pooled(family, "mean", null), Precision.FP32).get(0);
		assertArrayEquals(mean, read(pooled(family, "alike", new float[] { 0, 0 }), Precision.FP32).get(0), 1e-5f, "tokens that score alike make the mean");
		float[] scored = read(pooled(family, "scored", new float[] { 30, -30 }), Precision.FP32).get(0);
		assertArrayEquals(Arrays.copyOf(mean, 3), Arrays.copyOf(scored, 3), 1e-6f, "the logits do not ask the pooling");
		assertTrue(!Arrays.equals(mean, scored), "but the embedding does");
	}

	/** @param scores weights of the pooling's score, or null for a model without pooling */
	private Path pooled(Path family, String name, float[] scores) throws IOException {
		Map<String, int[]> shapes = FormulaModel.shapes(family);
		Map<String, float[]> weights = new LinkedHashMap<>(FormulaModel.weights(family));
		if (scores != null) {
			float[] values = weights.get("bert.encoder.layer.0.attention.self.query.weight");
			int width = shapes.get("bert.encoder.layer.0.attention.self.query.weight")[1];
			shapes.put("pooling.attention.weight", new int[] { scores.length, width });
			weights.put("pooling.attention.weight", Arrays.copyOf(values, scores.length * width));
			shapes.put("pooling.attention.bias", new int[] { scores.length });
			weights.put("pooling.attention.bias", new float[scores.length]);
			shapes.put("pooling.score.weight", new int[] { 1, scores.length });
			weights.put("pooling.score.weight", scores);
		}
		Map<String, Tensor> stored = new LinkedHashMap<>();
		weights.forEach((tensor, values) -> stored.put(tensor, FormulaModel.floats(shapes.get(tensor), values)));
		return folder(family, name, stored);
	}

	@Test
	void eightBitIntegersReadNearlyTheSame() throws Exception {
		Path model = FormulaModel.write(FAMILIES.resolve("roberta"), work.resolve("roberta"));
		List<float[]> floats = read(model, Precision.FP32);
		List<float[]> bytes = read(model, Precision.INT8);
		double same = 0;
		for (int i = 0; i < floats.size(); i++) {
			same += strongest(floats.get(i)) == strongest(bytes.get(i)) ? 1 : 0;
		}
		assertTrue(same / floats.size() > 0.9, "of 200 texts the same label is strongest in " + same);
		assertTrue(!Arrays.equals(floats.get(0), bytes.get(0)), "8-bit integers must differ a little");
	}

	private static void quantise(String name, int[] shape, float[] values, Map<String, Tensor> stored, Map<String, Tensor> meant) {
		if (shape.length == 1) {
			stored.put(name, FormulaModel.floats(shape, values));
			meant.put(name, FormulaModel.floats(shape, values));
			return;
		}
		float[] scales = new float[shape[0]];
		byte[] bytes = new byte[values.length];
		float[] means = new float[values.length];
		for (int i = 0; i < values.length; i++) {
			scales[i / shape[1]] = 0.02f + 0.001f * (i / shape[1] % 7);
			bytes[i] = (byte) Math.clamp(Math.round(values[i] / scales[i / shape[1]]), -127, 127);
			means[i] = bytes[i] * scales[i / shape[1]];
		}
		stored.put(name, new Tensor("I8", shape, ByteBuffer.wrap(bytes)));
		stored.put(name + ".scale", FormulaModel.floats(new int[] { shape[0] }, scales));
		meant.put(name, FormulaModel.floats(shape, means));
	}

	private Path folder(Path family, String name, Map<String, Tensor> tensors) throws IOException {
		Path folder = Files.createDirectories(work.resolve(name));
		Files.copy(family.resolve("config.json"), folder.resolve("config.json"));
		Files.copy(FAMILIES.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
		FormulaModel.safetensors(folder.resolve("model.safetensors"), tensors);
		return folder;
	}

	@Test
	void aTextReadsTheSameInWhateverCompanyInEightBitsToo() throws Exception {
		Path model = FormulaModel.write(FAMILIES.resolve("minilm"), work.resolve("minilm"));
		List<String> texts = FormulaModel.texts();
		List<float[]> together = read(model, Precision.INT8);
		List<float[]> some = read(model, Precision.INT8, texts.subList(90, 97));
		assertClose(together.subList(90, 97), some, 1e-4f);
	}

	private List<float[]> read(Path folder, Precision precision) throws Exception {
		return read(folder, precision, FormulaModel.texts());
	}

	private List<float[]> read(Path folder, Precision precision, List<String> texts) throws Exception {
		return read(folder, precision, false, texts);
	}

	/** @param ownTorch whether the archive is made as for a PyTorch that the user brought */
	private List<float[]> read(Path folder, Precision precision, boolean ownTorch, List<String> texts) throws Exception {
		ModelFolder model = ModelFolder.open("ours", folder);
		Path archive = new Archives(work.resolve("cache"), ownTorch).of(model, folder.getFileName().toString(), precision);
		return Golden.runtime().call(folder.resolve("tokenizer.json"), () -> {
			try (LoadedModel loaded = new LoadedModel(model, archive, precision, Place.PROCESSOR)) {
				return loaded.run(texts, Progress.NONE);
			}
		});
	}

	private static void assertReference(String family, List<float[]> read) throws IOException {
		List<String> lines = Files.readAllLines(FAMILIES.resolve(family).resolve("logits.csv"));
		assertEquals(200, lines.size());
		for (int i = 0; i < lines.size(); i++) {
			float[] logits = new float[3];
			String[] cells = lines.get(i).split(",");
			for (int j = 0; j < logits.length; j++) {
				logits[j] = Float.parseFloat(cells[j]);
			}
			assertArrayEquals(logits, Arrays.copyOf(read.get(i), 3), 1e-4f, family + ", text " + i);
		}
	}

	private static void assertClose(List<float[]> expected, List<float[]> read, float tolerance) {
		for (int i = 0; i < expected.size(); i++) {
			assertArrayEquals(expected.get(i), read.get(i), tolerance, "text " + i);
		}
	}

	private static int strongest(float[] numbers) {
		return numbers[0] > numbers[1] ? numbers[0] > numbers[2] ? 0 : 2 : numbers[1] > numbers[2] ? 1 : 2;
	}
}
