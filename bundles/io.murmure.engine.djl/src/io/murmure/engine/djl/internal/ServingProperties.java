package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;

import com.google.gson.JsonObject;

/** DJL's own layout of a model: {@code serving.properties} beside a TorchScript archive {@code NAME.pt}, {@code config.json} and {@code tokenizer.json}. */
final class ServingProperties {

	static final String FILE = "serving.properties";

	private static final int USUAL_WINDOW = 512;

	private ServingProperties() {
	}

	/** @throws IllegalArgumentException with the end of a sentence about the model */
	static Encoder.Script read(Path folder, JsonObject config) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
			properties.load(reader);
		}
		String engine = property(properties, "engine", "PyTorch");
		if (!engine.equalsIgnoreCase("PyTorch")) {
			throw new IllegalArgumentException(Sentence.of(ServingProperties.class, "engine", engine));
		}
		int window = Integer.parseInt(property(properties, "maxLength", config.has("max_position_embeddings")
				? Integer.toString(window(config)) : Integer.toString(USUAL_WINDOW)));
		int padding = config.has("pad_token_id") && !config.get("pad_token_id").isJsonNull() ? config.get("pad_token_id").getAsInt() : 0;
		return new Encoder.Script(archive(folder, properties), window, padding, Boolean.parseBoolean(property(properties, "includeTokenTypes", "false")));
	}

	/** RoBERTa and its kin count positions from after the padding token. */
	private static int window(JsonObject config) {
		boolean roberta = config.has("model_type") && config.get("model_type").getAsString().contains("roberta");
		return config.get("max_position_embeddings").getAsInt() - (roberta ? 2 : 0);
	}

	private static String archive(Path folder, Properties properties) throws IOException {
		String named = property(properties, "modelName", folder.getFileName().toString());
		List<String> archives;
		try (Stream<Path> files = Files.list(folder)) {
			archives = files.map(file -> file.getFileName().toString()).filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".pt")).sorted().toList();
		}
		if (archives.contains(named + ".pt")) {
			return named + ".pt";
		}
		if (archives.size() != 1) {
			throw new IllegalArgumentException(Sentence.of(ServingProperties.class, "archives", archives.size(), FILE));
		}
		return archives.get(0);
	}

	private static String property(Properties properties, String name, String otherwise) {
		return properties.getProperty(name, properties.getProperty("option." + name, otherwise)).strip();
	}
}
