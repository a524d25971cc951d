package io.murmure.cli.command;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Precision, recall and F1 of each label, and macro-F1: the mean F1 of the labels that the sample has. */
final class LabelScores {

	private final List<String> labels;
	private final int[] hits;
	private final int[] said;
	private final int[] present;
	private int size;

	LabelScores(List<String> labels) {
		this.labels = labels;
		hits = new int[labels.size()];
		said = new int[labels.size()];
		present = new int[labels.size()];
	}

	void add(Collection<String> truth, Collection<String> read) {
		size++;
		for (int i = 0; i < labels.size(); i++) {
			boolean isTrue = truth.contains(labels.get(i));
			boolean isSaid = read.contains(labels.get(i));
			present[i] += isTrue ? 1 : 0;
			said[i] += isSaid ? 1 : 0;
			hits[i] += isTrue && isSaid ? 1 : 0;
		}
	}

	/** In [0, 1]; 0 when the sample has none of the labels. */
	double macroF1() {
		double sum = 0;
		int shared = 0;
		for (int i = 0; i < labels.size(); i++) {
			if (present[i] > 0) {
				sum += f1(i);
				shared++;
			}
		}
		return shared == 0 ? 0 : sum / shared;
	}

	private double f1(int label) {
		int both = said[label] + present[label];
		return both == 0 ? 0 : 2.0 * hits[label] / both;
	}

	void print(PrintStream out) {
		out.printf(Locale.ROOT, "%-12s %9s %9s %9s %7s%n", "label", "precision", "recall", "f1", "n");
		for (int i = 0; i < labels.size(); i++) {
			out.printf(Locale.ROOT, "%-12s %9.3f %9.3f %9.3f %7d%n", labels.get(i), said[i] == 0 ? 0 : (double) hits[i] / said[i],
					present[i] == 0 ? 0 : (double) hits[i] / present[i], f1(i), present[i]);
		}
		out.printf(Locale.ROOT, "macro-F1 %.3f over %d texts%n", macroF1(), size);
	}
}
