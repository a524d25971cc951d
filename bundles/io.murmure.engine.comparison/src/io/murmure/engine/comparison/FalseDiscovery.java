package io.murmure.engine.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects many p at once, so that of what is then called significant the expected share of mistakes is at most the level (Y. Benjamini,
 * Y. Hochberg, "Controlling the false discovery rate", JRSS B 57, 1995).
 */
public final class FalseDiscovery {

	private FalseDiscovery() {
	}

	/** The smallest level at which each would be called significant. O(n log n). */
	public static double[] adjusted(double[] p) {
		int[] order = IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(Integer::intValue).toArray();
		double[] adjusted = new double[p.length];
		double least = 1;
		for (int rank = p.length; rank >= 1; rank--) {
			int index = order[rank - 1];
			least = Math.min(least, p[index] * p.length / rank);
			adjusted[index] = least;
		}
		return adjusted;
	}
}
