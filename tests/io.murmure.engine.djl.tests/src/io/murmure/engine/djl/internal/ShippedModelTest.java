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
import java.util.stream.IntStream;

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
	private static final Path REFERENCE = Golden.folder("tests/golden/emotion-model");
	private static final float TOLERANCE = 1e-3f;

	/** A few texts stand so near a threshold that another processor's rounding tips them. */
	private static final double TOLERANCE_OF_F1 = 0.1;
	private static final double TOLERANCE_OF_SAMPLE = 5;

	@TempDir
	private Path cache;

	@Test
	void itReadsAsItsReference() throws Exception {
		List<JsonObject> cases = JsonParser.parseString(Files.readString(REFERENCE.resolve("reference.json"))).getAsJsonObject().getAsJsonArray("cases").asList().stream()
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

	/**
	 * New weights, or a new check set, want a new precision.json: {@code ./murmure model measure} writes it, after reading all of the check set. Here a sixth of it is read, as it was read that
	 * day, where a sample.json says for this kind of processor what that gave; elsewhere all.
	 */
	@Test
	void thePrecisionThatItsMakerMeasuredIsWhatIsMeasuredAgain() throws Exception {
		Processor here = Processor.here().orElse(null);
		assumeTrue(here != null, "the kind of this processor cannot be told");
		ModelFolder model = ModelFolder.open("shipped", SHIPPED);
		Optional<MeasuredBytes> measured = new PrecisionFile(SHIPPED, new Checksum(cache).of(model), Checksum.compute(model.file(ModelFolder.CHECK_SET))).on(here);
		assertTrue(measured.isPresent() || here != Processor.AVX2, "precision.json is of other files: run murmure model measure " + SHIPPED);
		assumeTrue(measured.isPresent(), "nobody measured the shipped model on this kind of processor");
		MeasuredBytes told = measured.get();
		CheckSet all = CheckSet.read(model.file(ModelFolder.CHECK_SET));
		JsonObject sample = JsonParser.parseString(Files.readString(REFERENCE.resolve("sample.json"))).getAsJsonObject().getAsJsonObject(here.word());
		if (sample == null) {
			readsAsWell(model, all, told.floats(), told.bytes());
		} else {
			double floats = sample.get("fp32").getAsDouble();
			double bytes = sample.get("int8").getAsDouble();
			readsAsWell(model, sixthOf(all), floats, bytes);
			assertEquals(told.floats(), floats, TOLERANCE_OF_SAMPLE);
			assertEquals(told.bytes(), bytes, TOLERANCE_OF_SAMPLE);
		}
	}

	private void readsAsWell(ModelFolder model, CheckSet check, double floats, double bytes) throws Exception {
		assertEquals(floats, 100 * check.score(model, read(model, Precision.FP32, check.texts())), TOLERANCE_OF_F1);
		assertEquals(bytes, 100 * check.score(model, read(model, Precision.INT8, check.texts())), TOLERANCE_OF_F1);
	}

	private static CheckSet sixthOf(CheckSet check) {
		return new CheckSet(IntStream.range(0, check.lines().size()).filter(line -> line % 6 == 0).mapToObj(check.lines()::get).toList());
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
