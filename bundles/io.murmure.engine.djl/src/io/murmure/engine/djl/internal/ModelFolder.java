package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.murmure.core.reading.EmotionReader.ModelCard;
import io.murmure.core.reading.ModelException;
import io.murmure.engine.djl.torchscript.Architecture;

/**
 * A Hugging Face folder that can be read, or a {@link ModelException} that says in one sentence why it cannot.
 *
 * @param languages ISO 639-1 codes that its card names
 */
public record ModelFolder(String id, Path folder, Architecture architecture, OutputHead head, List<String> languages) {

	static final String CONFIG = "config.json";
	static final String TOKENIZER = "tokenizer.json";
	static final String WEIGHTS = "model.safetensors";

	private static final float EVEN_CHANCE = 0.5f;

	public static ModelFolder open(String id, Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new ModelException("There is no folder " + folder + "; give the folder that holds the model's config.json.");
		}
		requireFiles(id, folder);
		try {
			JsonObject config = JsonParser.parseString(Files.readString(folder.resolve(CONFIG))).getAsJsonObject();
			JsonObject own = config.has("murmure") ? config.getAsJsonObject("murmure") : new JsonObject();
			String preparation = own.has("textPreparation") ? own.get("textPreparation").getAsString() : "none";
			if (!preparation.equals("none")) {
				throw new IllegalArgumentException("wants its texts prepared in the way \"" + preparation + "\", which this version does not know");
			}
			return new ModelFolder(id, folder, Architecture.of(config), head(config, own), CardFile.languages(folder));
		} catch (IllegalArgumentException refused) {
			throw new ModelException("The model \"" + id + "\" " + refused.getMessage() + ".", refused);
		} catch (IOException | JsonParseException | IllegalStateException | ClassCastException | NullPointerException broken) {
			throw new ModelException("The config.json of the model \"" + id + "\" in " + folder + " is damaged; copy the model again.", broken);
		}
	}

	private static void requireFiles(String id, Path folder) {
		if (!Files.isRegularFile(folder.resolve(CONFIG))) {
			throw new ModelException("The folder " + folder + " holds no model: there is no config.json in it.");
		}
		if (!Files.isRegularFile(folder.resolve(WEIGHTS))) {
			throw new ModelException("The model \"" + id + "\" has no model.safetensors; " + (Files.exists(folder.resolve(WEIGHTS + ".index.json"))
					? "it is split into several files: save it again with save_pretrained(DIR, max_shard_size=\"4GB\")."
					: "save it again with save_pretrained(DIR, safe_serialization=True)."));
		}
		if (!Files.isRegularFile(folder.resolve(TOKENIZER))) {
			throw new ModelException("The model \"" + id + "\" has no tokenizer.json; load it with AutoTokenizer.from_pretrained and save it again.");
		}
	}

	private static OutputHead head(JsonObject config, JsonObject own) {
		List<String> labels = labels(config);
		boolean several = config.has("problem_type") && config.get("problem_type").getAsString().equals("multi_label_classification");
		float[] thresholds = new float[labels.size()];
		Arrays.fill(thresholds, several ? EVEN_CHANCE : 0);
		if (own.has("thresholds")) {
			JsonArray given = own.getAsJsonArray("thresholds");
			if (given.size() != labels.size()) {
				throw new IllegalArgumentException("has " + labels.size() + " labels and " + given.size() + " thresholds; give one for each label");
			}
			for (int i = 0; i < thresholds.length; i++) {
				thresholds[i] = given.get(i).getAsFloat();
			}
		}
		return new OutputHead(labels, thresholds, several);
	}

	private static List<String> labels(JsonObject config) {
		JsonObject names = config.getAsJsonObject("id2label");
		if (names == null) {
			throw new IllegalArgumentException("names no labels (id2label) in its config.json");
		}
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			labels.add(names.get(Integer.toString(i)).getAsString().toLowerCase(Locale.ROOT));
		}
		return List.copyOf(labels);
	}

	Path file(String name) {
		return folder.resolve(name);
	}

	public ModelCard card() {
		try {
			return new ModelCard(id, folder, head.labels(), languages, Files.size(file(WEIGHTS)) + Files.size(file(TOKENIZER)));
		} catch (IOException unreadable) {
			throw new ModelException("The model \"" + id + "\" in " + folder + " cannot be read; check who may read the folder.", unreadable);
		}
	}
}
