package io.murmure.engine.djl.torchscript;

import io.murmure.core.component.Sentence;

import com.google.gson.JsonObject;

/**
 * The shape of an encoder, from {@code config.json}.
 *
 * @param width          numbers a token is represented by
 * @param embeddingWidth the same before the first layer
 * @param layers         how many there are
 * @param heads          attention heads a layer
 * @param epsilon        what layer normalisation adds to the variance
 * @param activation     between the two products of a layer
 * @param padding        id of the padding token
 * @param positions      rows of the table of positions
 */
public record Architecture(Family family, int width, int embeddingWidth, int layers, int heads, double epsilon, Activation activation, int padding, int positions) {

	private static final double DISTILBERT_EPSILON = 1e-12;

	/** @throws IllegalArgumentException with the end of a sentence about the model that says what is not read */
	public static Architecture of(JsonObject config) {
		String type = config.has("model_type") ? config.get("model_type").getAsString() : "unknown";
		Family family = Family.of(type).orElseThrow(
				() -> new IllegalArgumentException(Sentence.of(Architecture.class, "type", type, Family.types())));
		String positions = config.has("position_embedding_type") ? config.get("position_embedding_type").getAsString() : "absolute";
		if (!positions.equals("absolute")) {
			throw new IllegalArgumentException(Sentence.of(Architecture.class, "positions", positions));
		}
		int width = number(config, family.names.width());
		return new Architecture(family, width, config.has("embedding_size") ? number(config, "embedding_size") : width,
				number(config, family.names.layers()), number(config, family.names.heads()), config.has("layer_norm_eps") ? config.get("layer_norm_eps").getAsDouble() : DISTILBERT_EPSILON,
				activation(config.get(family.names.activation()).getAsString()), config.has("pad_token_id") ? config.get("pad_token_id").getAsInt() : family.padding,
				number(config, "max_position_embeddings"));
	}

	private static Activation activation(String name) {
		return Activation.named(name).orElseThrow(() -> new IllegalArgumentException(Sentence.of(Architecture.class, "activation", name)));
	}

	private static int number(JsonObject config, String key) {
		if (!config.has(key) || config.get(key).isJsonNull()) {
			throw new IllegalArgumentException(Sentence.of(Architecture.class, "lacks", key));
		}
		return config.get(key).getAsInt();
	}

	/** The most tokens that are read at once, those around the text included; RoBERTa counts positions from after the padding token. */
	public int window() {
		return family == Family.ROBERTA ? positions - padding - 1 : positions;
	}
}
