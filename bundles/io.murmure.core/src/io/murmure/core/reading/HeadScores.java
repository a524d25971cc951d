package io.murmure.core.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.murmure.core.reading.Reading.HeadReading;

/** How well one head of a model reads a labelled sample: F1, confusion and calibration. Not safe for several threads. */
public final class HeadScores {

	private static final int BINS = 10;
	private static final double LEAST_PROBABILITY = 0.1;

	private final Head head;
	private final int[] hits;
	private final int[] told;
	private final int[] present;
	private final long[][] confusion;
	private final List<List<Prediction>> predictions = new ArrayList<>();
	private int size;

	private record Prediction(double probability, boolean right) {
	}

	/**
	 * How well one label is read.
	 *
	 * @param precision        share of the texts told so that are so; 0 when none is told so
	 * @param recall           share of the texts that are so that are told so; 0 when none is so
	 * @param present          how many texts of the sample are so
	 * @param told             how many are told so
	 * @param calibrationError expected calibration error (Naeini et al., 2015) over ten bins of equal mass of the probabilities from 0.1 up; NaN when
	 *                         there are fewer than ten of these
	 */
	public record LabelScore(String label, double precision, double recall, double f1, int present, int told, double calibrationError) {
	}

	public HeadScores(Head head) {
		this.head = head;
		int labels = head.labels().size();
		hits = new int[labels];
		told = new int[labels];
		present = new int[labels];
		confusion = new long[labels][labels + 1];
		head.labels().forEach(label -> predictions.add(new ArrayList<>()));
	}

	/** @param truth the true labels; those that the head does not know are left out */
	public void add(Collection<String> truth, HeadReading reading) {
		size++;
		List<String> labels = head.labels();
		int strongest = reading.told().isEmpty() ? labels.size() : labels.indexOf(reading.told().get(0));
		for (int i = 0; i < labels.size(); i++) {
			boolean isTrue = truth.contains(labels.get(i));
			boolean isTold = reading.told().contains(labels.get(i));
			present[i] += isTrue ? 1 : 0;
			told[i] += isTold ? 1 : 0;
			hits[i] += isTrue && isTold ? 1 : 0;
			if (isTrue) {
				confusion[i][strongest]++;
			}
			if (reading.probabilities().length > i && reading.probabilities()[i] >= LEAST_PROBABILITY) {
				predictions.get(i).add(new Prediction(reading.probabilities()[i], isTrue));
			}
		}
	}

	public Head head() {
		return head;
	}

	/** How many texts the sample has. */
	public int size() {
		return size;
	}

	/** In the order of the head's labels. */
	public List<LabelScore> labels() {
		List<LabelScore> scores = new ArrayList<>();
		for (int i = 0; i < hits.length; i++) {
			scores.add(new LabelScore(head.labels().get(i), share(hits[i], told[i]), share(hits[i], present[i]), f1(i), present[i], told[i],
					calibrationError(predictions.get(i))));
		}
		return scores;
	}

	/** Mean F1 of the labels that the sample has, in [0, 1]; 0 when it has none. */
	public double macroF1() {
		return labels().stream().filter(label -> label.present() > 0).mapToDouble(LabelScore::f1).average().orElse(0);
	}

	/** Mean of the labels' calibration errors, in [0, 1]; NaN when none can be told. */
	public double calibrationError() {
		return labels().stream().mapToDouble(LabelScore::calibrationError).filter(error -> !Double.isNaN(error)).average().orElse(Double.NaN);
	}

	/** For each true label, how often each label was told first; the last column counts texts of which none was told. */
	public long[][] confusion() {
		long[][] copy = new long[confusion.length][];
		for (int i = 0; i < copy.length; i++) {
			copy[i] = confusion[i].clone();
		}
		return copy;
	}

	private double f1(int label) {
		return share(2 * hits[label], told[label] + present[label]);
	}

	private static double share(int part, int whole) {
		return whole == 0 ? 0 : (double) part / whole;
	}

	private static double calibrationError(List<Prediction> of) {
		if (of.size() < BINS) {
			return Double.NaN;
		}
		List<Prediction> sorted = of.stream().sorted(Comparator.comparingDouble(Prediction::probability)).toList();
		double error = 0;
		for (int bin = 0; bin < BINS; bin++) {
			List<Prediction> part = sorted.subList(sorted.size() * bin / BINS, sorted.size() * (bin + 1) / BINS);
			double expected = part.stream().mapToDouble(Prediction::probability).sum();
			error += Math.abs(expected - part.stream().filter(Prediction::right).count());
		}
		return error / sorted.size();
	}
}
