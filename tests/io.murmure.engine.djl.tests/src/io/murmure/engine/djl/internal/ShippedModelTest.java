package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Precision;
import io.murmure.engine.djl.Golden;
import io.murmure.engine.djl.torchscript.Processor;

/** The model that ships gives the logits, calibrated probabilities and embeddings that its training saw in Python. */
class ShippedModelTest {

	private static final Path SHIPPED = Golden.folder("bundles/io.murmure.model.emotion/model");
	private static final float TOLERANCE = 1e-3f;

	/** A few texts stand so near a threshold that another processor's rounding tips them. */
	private static final double TOLERANCE_OF_F1 = 0.1;

	@TempDir
	private Path cache;

	@Test
	void itReadsAsItsReference() throws Exception {
		Path reference = Golden.folder("tests/golden/emotion-model").resolve("reference.json");
		List<JsonObject> cases = JsonParser.parseString(Files.readString(reference)).getAsJsonObject().getAsJsonArray("cases").asList().stream()
				.map(JsonElement::getAsJsonObject).toList();
		ModelFolder model = ModelFolder.open("shipped", SHIPPED);
		List<float[]> read = read(model, Precision.FP32, cases.stream().map(one -> one.get("text").getAsString()).toList());
		for (int i = 0; i < cases.size(); i++) {
			JsonObject expected = cases.get(i);
			String text = expected.get("text").getAsString();
			float[] numbers = read.get(i);
			assertEquals(model.labels(), expected.getAsJsonArray("logits").size());
			assertArrayEquals(floats(expected.getAsJsonArray("logits")), Arrays.copyOf(numbers, model.labels()), TOLERANCE, text);
			if (expected.has("probabilities")) {
				for (OutputHead output : model.outputs()) {
					assertArrayEquals(floats(expected.getAsJsonObject("probabilities").getAsJsonArray(output.head().name())),
							output.probabilities(numbers, expected.get("lang").getAsString()), TOLERANCE, text);
				}
			}
			if (expected.has("embedding")) {
				float[] beginning = floats(expected.getAsJsonArray("embedding"));
				float[] embedding = unit(Arrays.copyOfRange(numbers, model.labels(), numbers.length));
				assertArrayEquals(beginning, Arrays.copyOf(embedding, beginning.length), TOLERANCE, text);
			}
		}
	}

	/** New weights, or a new check set, want a new precision.json: {@code ./murmure model measure} writes it. */
	@Test
	void thePrecisionThatItsMakerMeasuredIsWhatIsMeasuredAgain() throws Exception {
		Processor here = Processor.here().orElse(null);
		assumeTrue(here != null, "the kind of this processor cannot be told");
		ModelFolder model = ModelFolder.open("shipped", SHIPPED);
		Optional<MeasuredBytes> told = new PrecisionFile(SHIPPED, new Checksum(cache).of(model), Checksum.compute(model.file(ModelFolder.CHECK_SET))).on(here);
		assertTrue(told.isPresent() || here != Processor.AVX2, "precision.json is of other files: run murmure model measure " + SHIPPED);
		assumeTrue(told.isPresent(), "nobody measured the shipped model on this kind of processor");
		CheckSet check = CheckSet.read(model.file(ModelFolder.CHECK_SET));
		assertEquals(told.get().floats(), 100 * check.score(model, read(model, Precision.FP32, check.texts())), TOLERANCE_OF_F1);
		assertEquals(told.get().bytes(), 100 * check.score(model, read(model, Precision.INT8, check.texts())), TOLERANCE_OF_F1);
	}

	private List<float[]> read(ModelFolder model, Precision precision, List<String> texts) throws Exception {
		Path archive = new Archives(cache, false).of(model, "shipped", precision);
		return Golden.runtime().call(model.file(ModelFolder.TOKENIZER), () -> {
			try (LoadedModel loaded = new LoadedModel(model, archive, precision, Place.PROCESSOR)) {
				return loaded.run(texts, Progress.NONE);
			}
		});
	}

	private static float[] unit(float[] vector) {
		double length = 0;
		for (float number : vector) {
			length += number * number;
		}
		for (int i = 0; i < vector.length; i++) {
			vector[i] /= (float) Math.sqrt(length);
		}
		return vector;
	}

	private static float[] floats(JsonArray array) {
		float[] floats = new float[array.size()];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = array.get(i).getAsFloat();
		}
		return floats;
	}
}
