package io.murmure.engine.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The score of the Numenta Anomaly Benchmark, standard profile: each labelled window earns the worth of its earliest detection, each
 * window without one costs 1, each detection outside costs up to 0.11 (A. Lavin, S. Ahmad, "Evaluating Real-time Anomaly Detection Algorithms", 2015).
 */
final class NabScore {

	private static final double FALSE_POSITIVE = 0.11;
	private static final double PROBATION = 0.15;
	private static final int LONGEST_PROBATION = 5000;
	private static final double FAR = 3;

	/** First and last row of a labelled window. */
	record Window(int first, int last) {
	}

	private final int windows;
	private final TreeMap<Double, Double> byThreshold = new TreeMap<>(Comparator.reverseOrder());

	NabScore(double[] scores, List<Window> windows) {
		this.windows = windows.size();
		int start = (int) Math.min(Math.floor(PROBATION * scores.length), PROBATION * LONGEST_PROBATION);
		double[] earned = windows.stream().mapToDouble(window -> -1).toArray();
		double total = -windows.size();
		List<Integer> rows = new ArrayList<>(IntStream.range(start, scores.length).boxed().toList());
		rows.sort(Comparator.comparingDouble((Integer row) -> scores[row]).reversed());
		for (int row : rows) {
			int at = windowOf(row, windows);
			if (at < 0) {
				total += falseAlarm(row, windows);
			} else {
				double worth = worth(row, windows.get(at));
				total += Math.max(0, worth - earned[at]);
				earned[at] = Math.max(earned[at], worth);
			}
			byThreshold.put(scores[row], total);
		}
	}

	/** Summed over windows, from {@code -windows} (nothing found) to {@code windows}. */
	double at(double threshold) {
		Map.Entry<Double, Double> entry = byThreshold.floorEntry(threshold);
		return entry == null ? -windows : entry.getValue();
	}

	Iterable<Double> thresholds() {
		return byThreshold.keySet();
	}

	int windows() {
		return windows;
	}

	private static int windowOf(int row, List<Window> windows) {
		return IntStream.range(0, windows.size()).filter(i -> windows.get(i).first() <= row && row <= windows.get(i).last()).findFirst().orElse(-1);
	}

	private static double worth(int row, Window window) {
		double width = window.last() - window.first() + 1;
		return sigmoid(-(window.last() - row + 1) / width) / sigmoid(-1);
	}

	private static double falseAlarm(int row, List<Window> windows) {
		return windows.stream().filter(window -> window.last() < row).max(Comparator.comparingInt(Window::last)).map(window -> {
			double past = (row - window.last()) / (double) (window.last() - window.first());
			return past > FAR ? -FALSE_POSITIVE : FALSE_POSITIVE * sigmoid(past);
		}).orElse(-FALSE_POSITIVE);
	}

	private static double sigmoid(double position) {
		return 2 / (1 + Math.exp(5 * position)) - 1;
	}
}
