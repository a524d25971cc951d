package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.HeadScores;

/** A model's own labelled texts, {@code check.ndjson}: {@code {"text", "lang", "head", "labels"}} a line. */
record CheckSet(List<Line> lines) {

	record Line(String text, String language, String head, List<String> labels) {
	}

	/** @throws IOException with the rest of a sentence about the file */
	static CheckSet read(Path file) throws IOException {
		List<Line> lines = new ArrayList<>();
		try {
			for (String line : Files.readAllLines(file)) {
				if (!line.isBlank()) {
					lines.add(line(JsonParser.parseString(line).getAsJsonObject()));
				}
			}
		} catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException damaged) {
			throw new IOException(Sentence.of(CheckSet.class, "damaged", lines.size() + 1), damaged);
		}
		return new CheckSet(lines);
	}

	private static Line line(JsonObject json) {
		return new Line(json.get("text").getAsString(), json.get("lang").getAsString(), json.get("head").getAsString(),
				json.getAsJsonArray("labels").asList().stream().map(JsonElement::getAsString).toList());
	}

	/** Each wording once, though several heads may be measured on it. */
	List<String> texts() {
		return lines.stream().map(Line::text).distinct().toList();
	}

	/**
	 * Mean over heads and languages of macro-F1, in [0, 1].
	 *
	 * @param numbers the model's numbers for each of the texts
	 */
	double score(ModelFolder model, List<float[]> numbers) {
		List<String> texts = texts();
		Map<String, float[]> known = new HashMap<>();
		for (int i = 0; i < texts.size(); i++) {
			known.put(texts.get(i), numbers.get(i));
		}
		Map<String, HeadScores> scores = new LinkedHashMap<>();
		for (Line line : lines) {
			for (OutputHead output : model.outputs()) {
				if (output.head().name().equals(line.head)) {
					scores.computeIfAbsent(line.head + ' ' + line.language, first -> new HeadScores(output.head()))
							.add(line.labels, output.read(known.get(line.text), line.language));
				}
			}
		}
		return scores.values().stream().mapToDouble(HeadScores::macroF1).average().orElse(0);
	}
}
