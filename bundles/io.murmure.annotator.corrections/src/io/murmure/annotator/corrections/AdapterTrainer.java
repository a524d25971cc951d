package io.murmure.annotator.corrections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.murmure.annotator.corrections.Adapter.LabelHead;
import io.murmure.annotator.corrections.internal.LogisticRegression;
import io.murmure.annotator.corrections.internal.Thresholds;

/**
 * Learns an {@link Adapter} from corrected posts and a sample of all posts. Each label has a logistic regression on the model's own log-odds and the
 * encoder's vector, around the model's log-odds as an offset. What it learns is shrunk towards the model by n / (n + {@value #HALF_WAY}), n
 * corrections, and the prior on the vector's weights is the stronger the fewer there are, so that few corrections do no harm. Thresholds go as far
 * towards those with the greatest expected F1 over the sample.
 *
 * <p>The constants were chosen on posts of GoEmotions' training part that were neither corrected nor measured on.
 */
public final class AdapterTrainer {

	/** Stands for languages that are too rare for thresholds of their own. */
	static final String ANY = "*";

	/** Fewer corrections teach nothing. */
	public static final int FEWEST = 10;

	private static final double EVEN = 0.5;
	private static final double HALF_WAY = 50;
	private static final double HALF_WAY_OF_THRESHOLDS = 20;
	private static final double SHIFT_PRECISION = 0.3;
	private static final double STRETCH_PRECISION = 3;
	private static final double LEAST_VECTOR_PRECISION = 0.2;
	private static final double VECTOR_PRECISION_OF_ONE = 40;
	private static final int FEWEST_OF_A_LANGUAGE = 200;

	private final List<Example> sample;
	private final double[][] places;
	private final double[] centre;
	private final double unit;

	/**
	 * A post as the model reads it.
	 *
	 * @param probabilities of the labels, NaN for what the model does not tell
	 * @param told          whether each label is told
	 * @param vector        of the encoder; empty when there is none
	 */
	public record Example(double[] probabilities, boolean[] told, float[] vector, String language) {
	}

	/** An example with which labels truly hold. */
	public record Corrected(Example example, boolean[] holds) {
	}

	/** @param sample of the posts that will be read anew; some thousands at random are enough */
	public AdapterTrainer(List<Example> sample) {
		this.sample = List.copyOf(sample);
		int size = sample.stream().mapToInt(one -> one.vector.length).max().orElse(0);
		List<float[]> vectors = sample.stream().map(Example::vector).filter(vector -> vector.length == size).toList();
		centre = new double[size];
		vectors.forEach(vector -> IntStream.range(0, size).forEach(i -> centre[i] += vector[i] / vectors.size()));
		double squares = vectors.stream().map(vector -> Adapter.place(vector, centre, 1)).mapToDouble(place -> LogisticRegression.dot(place, place)).average().orElse(1);
		unit = squares == 0 ? 1 : Math.sqrt(squares);
		places = sample.stream().map(one -> Adapter.place(one.vector, centre, unit)).toArray(double[][]::new);
	}

	/** @param corrections at least {@link #FEWEST} */
	public Adapter learn(List<Corrected> corrections) {
		double[][] corrected = corrections.stream().map(one -> Adapter.place(one.example.vector, centre, unit)).toArray(double[][]::new);
		int labels = corrections.get(0).holds.length;
		List<LabelHead> heads = new ArrayList<>();
		for (int label = 0; label < labels; label++) {
			heads.add(head(label, corrections, corrected));
		}
		return new Adapter(centre, unit, heads);
	}

	private LabelHead head(int label, List<Corrected> corrections, double[][] corrected) {
		int n = corrections.size();
		double trust = n / (n + HALF_WAY);
		double[] weights = weights(label, corrections, corrected);
		int[] telling = IntStream.range(0, places.length).filter(i -> !Double.isNaN(sample.get(i).probabilities[label])).toArray();
		double[] moved = Arrays.stream(telling).mapToDouble(i -> moved(i, label, weights)).toArray();
		double best = Adapter.logOdds(telling.length == 0 ? EVEN : Thresholds.ofGreatestF1(moved));
		double far = trust * n / (n + HALF_WAY_OF_THRESHOLDS);
		Map<String, Double> thresholds = new HashMap<>();
		own(label, Arrays.stream(telling).mapToObj(sample::get).toList()).forEach((language, threshold) -> thresholds.put(language, far * best + (1 - far) * Adapter.logOdds(threshold)));
		return new LabelHead(Arrays.stream(weights).map(weight -> trust * weight).toArray(), thresholds);
	}

	private double[] weights(int label, List<Corrected> corrections, double[][] corrected) {
		int[] telling = IntStream.range(0, corrected.length).filter(i -> !Double.isNaN(corrections.get(i).example.probabilities[label])).toArray();
		double[][] features = new double[telling.length][];
		double[] offsets = new double[telling.length];
		boolean[] holds = new boolean[telling.length];
		for (int i = 0; i < telling.length; i++) {
			Corrected one = corrections.get(telling[i]);
			offsets[i] = Adapter.logOdds(one.example.probabilities[label]);
			features[i] = Adapter.features(offsets[i], corrected[telling[i]]);
			holds[i] = one.holds[label];
		}
		double[] precisions = new double[2 + centre.length];
		Arrays.fill(precisions, Math.max(LEAST_VECTOR_PRECISION, VECTOR_PRECISION_OF_ONE / corrections.size()));
		precisions[0] = SHIFT_PRECISION;
		precisions[1] = STRETCH_PRECISION;
		return new LogisticRegression(features, offsets, precisions).fit(holds);
	}

	private double moved(int post, int label, double[] weights) {
		double logOdds = Adapter.logOdds(sample.get(post).probabilities[label]);
		return LogisticRegression.probability(logOdds + LogisticRegression.dot(weights, Adapter.features(logOdds, places[post])));
	}

	/** The model's own thresholds, as they show in what it told. */
	private static Map<String, Double> own(int label, List<Example> sample) {
		Map<String, Double> thresholds = new HashMap<>();
		sample.stream().collect(Collectors.groupingBy(Example::language)).forEach((language, posts) -> {
			if (posts.size() >= FEWEST_OF_A_LANGUAGE) {
				thresholds.put(language, threshold(label, posts));
			}
		});
		thresholds.put(ANY, threshold(label, sample));
		return thresholds;
	}

	private static double threshold(int label, List<Example> posts) {
		int told = (int) posts.stream().filter(one -> one.told[label]).count();
		return posts.isEmpty() ? EVEN : Thresholds.thatTells(told, posts.stream().mapToDouble(one -> one.probabilities[label]).toArray());
	}
}
