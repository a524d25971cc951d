package io.murmure.engine.needs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Mutual information of two clusterings, adjusted for chance (N. X. Vinh, J. Epps, J. Bailey, JMLR 11, 2010) or not, normalised by the arithmetic mean. */
public final class Agreement {

	private Agreement() {
	}

	public static double adjustedMutualInformation(int[] one, int[] other) {
		int n = one.length;
		Map<Integer, Integer> a = counts(one);
		Map<Integer, Integer> b = counts(other);
		double expected = expected(a, b, n);
		return (information(one, other) - expected) / ((entropy(a, n) + entropy(b, n)) / 2 - expected);
	}

	/** Without allowance for chance, so that many small clusters agree with anything to some degree. */
	static double normalisedMutualInformation(int[] one, int[] other) {
		return information(one, other) / ((entropy(counts(one), one.length) + entropy(counts(other), other.length)) / 2);
	}

	private static double information(int[] one, int[] other) {
		int n = one.length;
		Map<Integer, Integer> a = counts(one);
		Map<Integer, Integer> b = counts(other);
		Map<Long, Integer> both = new HashMap<>();
		for (int i = 0; i < n; i++) {
			both.merge((long) one[i] << 32 | other[i], 1, Integer::sum);
		}
		double information = 0;
		for (Map.Entry<Long, Integer> cell : both.entrySet()) {
			double count = cell.getValue();
			information += count / n * Math.log(n * count / (a.get((int) (cell.getKey() >> 32)) * (double) b.get(cell.getKey().intValue())));
		}
		return information;
	}

	private static double expected(Map<Integer, Integer> a, Map<Integer, Integer> b, int n) {
		double[] log = new double[n + 1];
		for (int i = 2; i <= n; i++) {
			log[i] = log[i - 1] + Math.log(i);
		}
		double expected = 0;
		for (int x : a.values()) {
			for (int y : b.values()) {
				for (int c = Math.max(1, x + y - n); c <= Math.min(x, y); c++) {
					double chance = log[x] + log[y] + log[n - x] + log[n - y] - log[n] - log[c] - log[x - c] - log[y - c] - log[n - x - y + c];
					expected += c / (double) n * Math.log(n * (double) c / (x * (double) y)) * Math.exp(chance);
				}
			}
		}
		return expected;
	}

	private static double entropy(Map<Integer, Integer> counts, int n) {
		return -counts.values().stream().mapToDouble(count -> count / (double) n * Math.log(count / (double) n)).sum();
	}

	private static Map<Integer, Integer> counts(int[] groups) {
		Map<Integer, Integer> counts = new HashMap<>();
		Arrays.stream(groups).forEach(group -> counts.merge(group, 1, Integer::sum));
		return counts;
	}
}
