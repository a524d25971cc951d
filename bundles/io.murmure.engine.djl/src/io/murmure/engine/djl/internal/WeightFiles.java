package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.murmure.core.component.Sentence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Finds the safetensors of a folder: one file, or the parts that an index names. */
final class WeightFiles {

	static final String WHOLE = "model.safetensors";
	static final String INDEX = "model.safetensors.index.json";

	private WeightFiles() {
	}

	/** @throws IllegalArgumentException with the end of a sentence about the model */
	static List<String> of(Path folder) throws IOException {
		if (Files.isRegularFile(folder.resolve(WHOLE))) {
			return List.of(WHOLE);
		}
		if (Files.isRegularFile(folder.resolve(INDEX))) {
			return parts(folder);
		}
		throw new IllegalArgumentException(Files.exists(folder.resolve("pytorch_model.bin"))
				? Sentence.of(WeightFiles.class, "program") : Sentence.of(WeightFiles.class, "none"));
	}

	private static List<String> parts(Path folder) throws IOException {
		JsonObject index = JsonParser.parseString(Files.readString(folder.resolve(INDEX))).getAsJsonObject();
		List<String> parts = index.getAsJsonObject("weight_map").asMap().values().stream().map(JsonElement::getAsString).distinct().sorted().toList();
		for (String part : parts) {
			if (part.contains("/") || part.contains("\\") || !Files.isRegularFile(folder.resolve(part))) {
				throw new IllegalArgumentException(Sentence.of(WeightFiles.class, "part", part, INDEX));
			}
		}
		return parts;
	}
}
