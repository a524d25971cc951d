package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.murmure.core.reading.Head;

class OutputHeadTest {

	private static final String LABELS = "\"id2label\": {\"0\": \"Anger\", \"1\": \"joy\", \"2\": \"neutral\"}";

	@Test
	void severalLabelsEachHaveTheirThreshold() {
		OutputHead head = heads("{" + LABELS + ", \"problem_type\": \"multi_label_classification\", \"murmure\": {\"thresholds\": [0.4, 0.6, 0.5]}}").get(0);
		assertEquals(new Head("emotion", Head.Kind.MULTI_LABEL, List.of("anger", "joy", "neutral")), head.head());
		assertArrayEquals(new float[] { 0.5f, 0.5f, 0.88079708f }, head.probabilities(new float[] { 0, 0, 2, 99 }, "fr"), 1e-6f);
		assertEquals(List.of("neutral", "anger"), head.told(new float[] { 0.5f, 0.5f, 0.9f }, "fr"));
		assertEquals(List.of(), head.told(new float[] { 0.1f, 0.1f, 0.1f }, "fr"));
	}

	@Test
	void oneLabelIsTheStrongestOfProbabilitiesThatSumToOne() {
		OutputHead head = heads("{" + LABELS + "}").get(0);
		assertArrayEquals(new float[] { 0.5f, 0.25f, 0.25f }, head.probabilities(new float[] { 1000 + (float) Math.log(2), 1000, 1000, 7 }, "fr"), 1e-4f);
		assertEquals(List.of("anger"), head.told(new float[] { 0.5f, 0.25f, 0.25f }, "fr"));
	}

	@Test
	void headsAreStackedAndCalibratedByLanguage() {
		List<OutputHead> heads = heads("""
				{"id2label": {"0": "emotion.joy", "1": "sentiment.negative", "2": "sentiment.positive"}, "problem_type": "multi_label_classification",
				"murmure": {"heads": [
					{"name": "emotion", "kind": "multi-label", "labels": ["joy"],
						"calibration": {"fr": {"scale": [2], "shift": [-1]}, "*": {"scale": [1], "shift": [0]}}, "thresholds": {"fr": [0.7], "*": [0.2]}},
					{"name": "sentiment", "kind": "single-label", "labels": ["negative", "positive"],
						"calibration": {"*": {"scale": [0.5, 0.5], "shift": [0, 0]}}}], "embedding": "alignment"}}""");
		float[] outputs = { 1, 0, (float) Math.log(9) };
		assertEquals(sigmoid(1), heads.get(0).read(outputs, "fr").probabilities()[0], 1e-6, "2 * 1 - 1");
		assertEquals(List.of("joy"), heads.get(0).told(new float[] { 0.7f }, "fr"));
		assertEquals(List.of(), heads.get(0).told(new float[] { 0.6f }, "fr"));
		assertEquals(List.of("joy"), heads.get(0).told(new float[] { 0.6f }, "de"), "a language that is not named");
		assertArrayEquals(new float[] { 0.25f, 0.75f }, heads.get(1).read(outputs, "fr").probabilities(), 1e-6f);
		assertEquals(List.of("positive"), heads.get(1).read(outputs, "fr").told());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"murmure": {"thresholds": [0.4]}                                                              | 3 labels and 1 thresholds
			"murmure": {"heads": [{"name": "emotion", "kind": "ranked", "labels": ["joy"]}]}              | kind "ranked"
			"murmure": {"heads": [{"name": "emotion", "kind": "multi-label", "labels": ["joy"]}]}         | 3 outputs (id2label) and heads with 1
			"problem_type": "regression"                                                                  | tells a number and no labels
			""")
	void headsThatDoNotFitAreRefused(String config, String sentence) {
		String refusal = assertThrows(IllegalArgumentException.class, () -> heads("{" + LABELS + ", " + config + "}")).getMessage();
		assertEquals(true, refusal.contains(sentence), refusal);
	}

	private static List<OutputHead> heads(String json) {
		JsonObject config = JsonParser.parseString(json).getAsJsonObject();
		return new HeadsOfConfig(config, config.has("murmure") ? config.getAsJsonObject("murmure") : new JsonObject()).heads();
	}

	private static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}
}
