package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.murmure.engine.djl.torchscript.Converter;
import io.murmure.engine.djl.torchscript.Processor;

/**
 * What a model's maker measured of 8-bit integers, {@value #NAME} in the model's folder: F1 and speed for each kind of processor. It tells
 * nothing once the model's files, its check set or what is computed of them is another than was measured.
 */
final class PrecisionFile {

	static final String NAME = "precision.json";

	private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().create();
	private static final double DIGITS = 1e4;

	private final Path file;
	private final String model;
	private final String checkSet;

	/**
	 * @param model    checksum of the files that decide what the model reads
	 * @param checkSet checksum of its check set
	 */
	PrecisionFile(Path folder, String model, String checkSet) {
		this.file = folder.resolve(NAME);
		this.model = model;
		this.checkSet = checkSet;
	}

	/** Empty where nothing was measured on this kind of processor, or of other files. */
	Optional<MeasuredBytes> on(Processor processor) {
		JsonObject processors = processors();
		if (!processors.has(processor.word())) {
			return Optional.empty();
		}
		try {
			JsonObject found = processors.getAsJsonObject(processor.word());
			return Optional.of(new MeasuredBytes(found.get("fp32").getAsDouble(), found.get("int8").getAsDouble(), found.get("speedUp").getAsDouble()));
		} catch (ClassCastException | NullPointerException | IllegalStateException | NumberFormatException | UnsupportedOperationException damaged) {
			return Optional.empty();
		}
	}

	/** Adds what was measured on one kind of processor; that of other files goes. */
	void put(Processor processor, MeasuredBytes measured) throws IOException {
		JsonObject numbers = new JsonObject();
		numbers.addProperty("fp32", rounded(measured.floats()));
		numbers.addProperty("int8", rounded(measured.bytes()));
		numbers.addProperty("speedUp", rounded(measured.speedUp()));
		JsonObject processors = processors();
		processors.add(processor.word(), numbers);
		JsonObject content = new JsonObject();
		content.addProperty("model", model);
		content.addProperty("checkSet", checkSet);
		content.addProperty("converter", Converter.VERSION);
		content.add("processors", processors);
		Files.writeString(file, PRETTY.toJson(content) + "\n");
	}

	/** What holds of these files. A file that is damaged says nothing, as if it were not there. */
	private JsonObject processors() {
		try {
			JsonObject content = Files.isRegularFile(file) ? JsonParser.parseString(Files.readString(file)).getAsJsonObject() : new JsonObject();
			boolean current = says(content, "model", model) && says(content, "checkSet", checkSet) && says(content, "converter", Converter.VERSION);
			return current ? content.getAsJsonObject("processors") : new JsonObject();
		} catch (IOException | JsonParseException | IllegalStateException | ClassCastException damaged) {
			return new JsonObject();
		}
	}

	private static boolean says(JsonObject content, String key, String value) {
		return content.has(key) && content.get(key).isJsonPrimitive() && content.get(key).getAsString().equals(value);
	}

	private static double rounded(double number) {
		return Math.round(number * DIGITS) / DIGITS;
	}
}
