package io.murmure.annotator.corrections;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.murmure.annotator.corrections.internal.LogisticRegression;

/**
 * Moves a model's probabilities and thresholds the way that corrections teach: log-odds' = log-odds + shift + stretch * log-odds + weights * vector.
 *
 * @param centre  of the vectors, subtracted before use
 * @param unit    their usual length, by which they are divided
 * @param heads   one a label
 */
public record Adapter(double[] centre, double unit, List<LabelHead> heads) {

	private static final double LEAST = 1e-6;

	/**
	 * What is learnt of one label.
	 *
	 * @param weights    shift, stretch, and one weight for each number of the vector
	 * @param thresholds log-odds from which the label is told, by language; {@code *} for the others
	 */
	record LabelHead(double[] weights, Map<String, Double> thresholds) {
	}

	/** What is told of a post: probabilities in the order of the labels, and which of them pass their thresholds. */
	public record Told(double[] probabilities, boolean[] told) {
	}

	/**
	 * Reads a post anew.
	 *
	 * @param probabilities of the model, NaN for a label that it does not tell
	 * @param vector        of the encoder; empty when there is none
	 */
	public Told read(double[] probabilities, float[] vector, String language) {
		double[] place = place(vector, centre, unit);
		double[] adapted = probabilities.clone();
		boolean[] told = new boolean[adapted.length];
		for (int label = 0; label < adapted.length; label++) {
			if (Double.isNaN(adapted[label])) {
				continue;
			}
			LabelHead head = heads.get(label);
			double logOdds = logOdds(adapted[label]);
			double moved = logOdds + LogisticRegression.dot(head.weights, features(logOdds, place));
			adapted[label] = LogisticRegression.probability(moved);
			told[label] = moved >= head.thresholds.getOrDefault(language, head.thresholds.get(AdapterTrainer.ANY));
		}
		return new Told(adapted, told);
	}

	static double[] place(float[] vector, double[] centre, double unit) {
		double[] place = new double[centre.length];
		if (vector.length == centre.length) {
			for (int i = 0; i < place.length; i++) {
				place[i] = (vector[i] - centre[i]) / unit;
			}
		}
		return place;
	}

	static double[] features(double logOdds, double[] place) {
		double[] features = new double[2 + place.length];
		features[0] = 1;
		features[1] = logOdds;
		System.arraycopy(place, 0, features, 2, place.length);
		return features;
	}

	static double logOdds(double probability) {
		double inside = Math.clamp(probability, LEAST, 1 - LEAST);
		return Math.log(inside / (1 - inside));
	}

	/** All its numbers, for a checksum. */
	byte[] bytes() {
		int labels = heads.stream().mapToInt(head -> head.weights.length + head.thresholds.size()).sum();
		ByteBuffer bytes = ByteBuffer.allocate((centre.length + 1 + labels) * Double.BYTES);
		Arrays.stream(centre).forEach(bytes::putDouble);
		bytes.putDouble(unit);
		for (LabelHead head : heads) {
			Arrays.stream(head.weights).forEach(bytes::putDouble);
			head.thresholds.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> bytes.putDouble(one.getValue()));
		}
		return bytes.array();
	}
}
