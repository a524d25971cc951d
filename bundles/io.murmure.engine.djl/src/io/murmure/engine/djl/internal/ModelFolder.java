package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelException;
import io.murmure.engine.djl.torchscript.Architecture;

/**
 * A folder of a model that can be read, or a {@link ModelException} that says in one sentence why it cannot.
 *
 * @param languages ISO 639-1 codes that its card names
 */
public record ModelFolder(String id, Path folder, Encoder encoder, List<OutputHead> outputs, List<String> languages) {

	static final String CONFIG = "config.json";
	static final String TOKENIZER = "tokenizer.json";
	static final String CHECK_SET = "check.ndjson";

	public static ModelFolder open(String id, Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new ModelException(Sentence.of(ModelFolder.class, "no-folder", folder));
		}
		if (!Files.isRegularFile(folder.resolve(CONFIG))) {
			throw new ModelException(Sentence.of(ModelFolder.class, "no-model", folder));
		}
		try {
			JsonObject config = JsonParser.parseString(Files.readString(folder.resolve(CONFIG))).getAsJsonObject();
			JsonObject own = config.has("murmure") ? config.getAsJsonObject("murmure") : new JsonObject();
			String preparation = own.has("textPreparation") ? own.get("textPreparation").getAsString() : "none";
			if (!preparation.equals("none")) {
				throw new IllegalArgumentException(Sentence.of(ModelFolder.class, "preparation", preparation));
			}
			Encoder encoder = encoder(folder, config);
			if (!Files.isRegularFile(folder.resolve(TOKENIZER))) {
				throw new IllegalArgumentException(Sentence.of(ModelFolder.class, "no-tokenizer"));
			}
			return new ModelFolder(id, folder, encoder, new HeadsOfConfig(config, own).heads(), CardFile.read(folder).languages());
		} catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException | NumberFormatException broken) {
			throw new ModelException(Sentence.of(ModelFolder.class, "damaged", id, folder), broken);
		} catch (IllegalArgumentException refused) {
			throw new ModelException(Sentence.of(ModelFolder.class, "refused", id, refused.getMessage()), refused);
		} catch (IOException unreadable) {
			throw new ModelException(Sentence.of(ModelFolder.class, "unreadable", id, folder), unreadable);
		}
	}

	private static Encoder encoder(Path folder, JsonObject config) throws IOException {
		return Files.isRegularFile(folder.resolve(ServingProperties.FILE)) ? ServingProperties.read(folder, config)
				: new Encoder.Weights(Architecture.of(config), WeightFiles.of(folder));
	}

	public List<Head> heads() {
		return outputs.stream().map(OutputHead::head).toList();
	}

	/** How many of the encoder's numbers are outputs of heads; the embedding follows. */
	int labels() {
		return outputs.stream().mapToInt(output -> output.head().labels().size()).sum();
	}

	/** Names of the files that decide what it reads. */
	List<String> decisive() {
		List<String> names = new ArrayList<>(List.of(CONFIG, TOKENIZER));
		if (encoder instanceof Encoder.Script) {
			names.add(ServingProperties.FILE);
		}
		names.addAll(encoder.files());
		return names;
	}

	Path file(String name) {
		return folder.resolve(name);
	}
}
