package io.murmure.engine.djl.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a model's outputs mean.
 *
 * @param labels     lower-case, in the order of the outputs
 * @param thresholds probability from which each label is told
 * @param several    whether a text may have several labels (a sigmoid each) or exactly one (a softmax over all)
 */
record OutputHead(List<String> labels, float[] thresholds, boolean several) {

	/** Probabilities in [0, 1] of the first {@code labels} numbers of an output. */
	float[] probabilities(float[] output) {
		float[] probabilities = new float[labels.size()];
		double most = IntStream.range(0, probabilities.length).mapToDouble(i -> output[i]).max().orElse(0);
		double sum = IntStream.range(0, probabilities.length).mapToDouble(i -> Math.exp(output[i] - most)).sum();
		for (int i = 0; i < probabilities.length; i++) {
			probabilities[i] = (float) (several ? 1 / (1 + Math.exp(-output[i])) : Math.exp(output[i] - most) / sum);
		}
		return probabilities;
	}

	/** Labels that are told, strongest first. */
	List<String> told(float[] probabilities) {
		return IntStream.range(0, probabilities.length).boxed().filter(i -> probabilities[i] >= thresholds[i])
				.sorted((a, b) -> Float.compare(probabilities[b], probabilities[a])).limit(several ? Long.MAX_VALUE : 1).map(labels::get)
				.collect(Collectors.toUnmodifiableList());
	}
}
