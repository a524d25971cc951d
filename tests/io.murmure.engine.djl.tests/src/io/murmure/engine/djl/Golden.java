package io.murmure.engine.djl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import ai.djl.engine.Engine;

import io.murmure.engine.djl.internal.DjlRuntime;

/** The models and reference values that tests read in place. */
public final class Golden {

	/** A model of two layers, with weights by a formula. */
	static final Path TINY = folder("tests/golden/tiny-models/bert");

	private Golden() {
	}

	/** A folder of this checkout, found upwards from the working directory. */
	public static Path folder(String path) {
		return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent).map(folder -> folder.resolve(path))
				.filter(Files::isDirectory).findFirst().orElseThrow(() -> new IllegalStateException("no folder " + path + " above the working directory"));
	}

	/** An engine that converts afresh; only the natives are kept between tests, since unpacking them takes seconds. */
	static DjlModelEngine engine(Path models, Path cache) {
		assumeNatives();
		return new DjlModelEngine(models, cache, natives());
	}

	public static DjlRuntime runtime() {
		assumeNatives();
		return new DjlRuntime(natives());
	}

	private static void assumeNatives() {
		assumeTrue(Engine.class.getClassLoader().getResource("native/lib/pytorch.properties") != null,
				"the natives of PyTorch for this platform are not in this build");
	}

	private static Path natives() {
		return Path.of(System.getProperty("java.io.tmpdir"), "murmure-engine-tests");
	}

	record Case(String text, float[] logits, float[] embedding) {
	}

	static List<Case> cases(Path reference) throws IOException {
		return JsonParser.parseString(Files.readString(reference)).getAsJsonObject().getAsJsonArray("cases").asList().stream()
				.map(JsonElement::getAsJsonObject).map(Golden::asCase).toList();
	}

	private static Case asCase(JsonObject json) {
		return new Case(json.get("text").getAsString(), floats(json.getAsJsonArray("logits")),
				json.has("embedding") ? floats(json.getAsJsonArray("embedding")) : new float[0]);
	}

	private static float[] floats(JsonArray array) {
		float[] floats = new float[array.size()];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = array.get(i).getAsFloat();
		}
		return floats;
	}

	/** The smallest model that there is, copied so that a test can change it. */
	static Path copyOfTiny(Path to) throws IOException {
		Files.createDirectories(to);
		for (String name : List.of("config.json", "tokenizer.json", "model.safetensors")) {
			Files.copy(TINY.resolve(name), to.resolve(name));
		}
		return to;
	}
}
