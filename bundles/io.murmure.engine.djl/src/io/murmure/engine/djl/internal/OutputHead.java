package io.murmure.engine.djl.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading.HeadReading;

/**
 * What some of a model's outputs mean.
 *
 * @param first        index of its first output
 * @param calibrations by ISO 639-1 code or {@value #ANY}
 * @param thresholds   probability from which each label is told, by ISO 639-1 code or {@value #ANY}
 */
record OutputHead(Head head, int first, Map<String, Calibration> calibrations, Map<String, float[]> thresholds) {

	/** Stands for languages that are not named. */
	static final String ANY = "*";

	/** Before the squashing function an output becomes scale * output + shift (Platt, 1999; with one scale for all, temperature scaling of Guo et al., 2017). */
	record Calibration(float[] scale, float[] shift) {

		static Calibration none(int labels) {
			float[] ones = new float[labels];
			Arrays.fill(ones, 1);
			return new Calibration(ones, new float[labels]);
		}
	}

	HeadReading read(float[] outputs, String language) {
		float[] probabilities = probabilities(outputs, language);
		return new HeadReading(probabilities, told(probabilities, language));
	}

	/** In [0, 1]. */
	float[] probabilities(float[] outputs, String language) {
		Calibration calibration = of(calibrations, language);
		int labels = head.labels().size();
		double[] scores = IntStream.range(0, labels).mapToDouble(i -> calibration.scale[i] * outputs[first + i] + calibration.shift[i]).toArray();
		double most = IntStream.range(0, labels).mapToDouble(i -> scores[i]).max().orElse(0);
		double sum = IntStream.range(0, labels).mapToDouble(i -> Math.exp(scores[i] - most)).sum();
		float[] probabilities = new float[labels];
		for (int i = 0; i < labels; i++) {
			probabilities[i] = (float) (several() ? 1 / (1 + Math.exp(-scores[i])) : Math.exp(scores[i] - most) / sum);
		}
		return probabilities;
	}

	/** Labels that are told, strongest first. */
	List<String> told(float[] probabilities, String language) {
		float[] from = of(thresholds, language);
		List<String> told = IntStream.range(0, probabilities.length).boxed().filter(i -> probabilities[i] >= from[i])
				.sorted((a, b) -> Float.compare(probabilities[b], probabilities[a])).limit(several() ? Long.MAX_VALUE : 1).map(head.labels()::get).toList();
		return Collections.unmodifiableList(told);
	}

	private boolean several() {
		return head.kind() == Head.Kind.MULTI_LABEL;
	}

	private static <T> T of(Map<String, T> byLanguage, String language) {
		return byLanguage.getOrDefault(language, byLanguage.get(ANY));
	}
}
