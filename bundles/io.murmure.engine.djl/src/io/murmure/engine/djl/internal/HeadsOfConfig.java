package io.murmure.engine.djl.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Head.Kind;
import io.murmure.engine.djl.internal.OutputHead.Calibration;

/**
 * The heads of a {@code config.json}: those that {@code murmure.heads} lays out over the stacked outputs, or the one of
 * {@code id2label}. Messages of {@link IllegalArgumentException} are ends of a sentence about the model.
 */
final class HeadsOfConfig {

	private static final float EVEN_CHANCE = 0.5f;

	private final JsonObject config;
	private final JsonObject own;

	HeadsOfConfig(JsonObject config, JsonObject own) {
		this.config = config;
		this.own = own;
	}

	List<OutputHead> heads() {
		List<String> labels = labels();
		String problem = config.has("problem_type") && !config.get("problem_type").isJsonNull() ? config.get("problem_type").getAsString() : "";
		if (problem.equals("regression")) {
			throw new IllegalArgumentException(Sentence.of(HeadsOfConfig.class, "regression"));
		}
		if (!own.has("heads")) {
			Kind kind = problem.equals("multi_label_classification") ? Kind.MULTI_LABEL : Kind.SINGLE_LABEL;
			Head only = new Head(Head.EMOTION, kind, labels);
			return List.of(new OutputHead(only, 0, calibrations(only, own), thresholds(only, own)));
		}
		List<OutputHead> heads = new ArrayList<>();
		int next = 0;
		for (JsonElement element : own.getAsJsonArray("heads")) {
			JsonObject described = element.getAsJsonObject();
			Head head = new Head(described.get("name").getAsString(), kind(described.get("kind").getAsString()),
					described.getAsJsonArray("labels").asList().stream().map(label -> label.getAsString().toLowerCase(Locale.ROOT)).toList());
			heads.add(new OutputHead(head, next, calibrations(head, described), thresholds(head, described)));
			next += head.labels().size();
		}
		if (next != labels.size()) {
			throw new IllegalArgumentException(Sentence.of(HeadsOfConfig.class, "unequal", labels.size(), next));
		}
		return List.copyOf(heads);
	}

	private List<String> labels() {
		JsonObject names = config.getAsJsonObject("id2label");
		if (names == null) {
			throw new IllegalArgumentException(Sentence.of(HeadsOfConfig.class, "no-labels"));
		}
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			labels.add(names.get(Integer.toString(i)).getAsString().toLowerCase(Locale.ROOT));
		}
		return labels;
	}

	private static Kind kind(String word) {
		return switch (word) {
			case "multi-label" -> Kind.MULTI_LABEL;
			case "single-label" -> Kind.SINGLE_LABEL;
			default -> throw new IllegalArgumentException(Sentence.of(HeadsOfConfig.class, "kind", word));
		};
	}

	private static Map<String, Calibration> calibrations(Head head, JsonObject described) {
		return byLanguage(described.get("calibration"), Calibration.none(head.labels().size()), given -> new Calibration(
				numbers(head, given.getAsJsonObject().get("scale"), "scales"), numbers(head, given.getAsJsonObject().get("shift"), "shifts")));
	}

	private static Map<String, float[]> thresholds(Head head, JsonObject described) {
		float[] even = new float[head.labels().size()];
		Arrays.fill(even, head.kind() == Kind.MULTI_LABEL ? EVEN_CHANCE : 0);
		JsonElement given = described.get("thresholds");
		return given instanceof JsonArray forAll ? Map.of(OutputHead.ANY, numbers(head, forAll, "thresholds"))
				: byLanguage(given, even, one -> numbers(head, one, "thresholds"));
	}

	/** What is given by language; languages that are not named get {@code otherwise} unless {@value OutputHead#ANY} is given. */
	private static <T> Map<String, T> byLanguage(JsonElement given, T otherwise, Function<JsonElement, T> read) {
		Map<String, T> all = new HashMap<>();
		all.put(OutputHead.ANY, otherwise);
		if (given != null && !given.isJsonNull()) {
			given.getAsJsonObject().entrySet().forEach(language -> all.put(language.getKey(), read.apply(language.getValue())));
		}
		return Map.copyOf(all);
	}

	private static float[] numbers(Head head, JsonElement given, String what) {
		JsonArray array = given.getAsJsonArray();
		if (array.size() != head.labels().size()) {
			throw new IllegalArgumentException(Sentence.of(HeadsOfConfig.class, what, head.labels().size(), array.size(), head.name()));
		}
		float[] numbers = new float[array.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = array.get(i).getAsFloat();
		}
		return numbers;
	}
}
