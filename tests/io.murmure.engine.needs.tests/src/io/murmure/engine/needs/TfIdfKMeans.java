package io.murmure.engine.needs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The yardstick: k-means (k-means++, the best of four starts) on TF-IDF of all words. */
final class TfIdfKMeans {

	private static final int STARTS = 4;
	private static final int ROUNDS = 30;

	private final double[][] vectors;
	/** Where each vector is not zero: a review has a hundredth of all words. */
	private final int[][] places;

	TfIdfKMeans(List<String> texts) {
		List<List<String>> words = texts.stream()
				.map(text -> Pattern.compile("[\\p{L}\\p{N}]{2,}").matcher(text.toLowerCase(Locale.ROOT)).results().map(result -> result.group()).toList()).toList();
		Map<String, Integer> numbers = new HashMap<>();
		Map<String, Integer> having = new HashMap<>();
		words.forEach(text -> text.stream().distinct().forEach(word -> {
			numbers.putIfAbsent(word, numbers.size());
			having.merge(word, 1, Integer::sum);
		}));
		vectors = new double[texts.size()][numbers.size()];
		places = new int[texts.size()][];
		for (int i = 0; i < vectors.length; i++) {
			for (String word : words.get(i)) {
				vectors[i][numbers.get(word)] += 1 + Math.log((1.0 + vectors.length) / (1 + having.get(word)));
			}
			double[] vector = vectors[i];
			places[i] = IntStream.range(0, vector.length).filter(j -> vector[j] != 0).toArray();
			double length = Math.sqrt(dot(i, vector));
			for (int j : places[i]) {
				vector[j] /= length;
			}
		}
	}

	int[] groups(int k) {
		int[] best = {};
		double most = -1;
		for (int start = 0; start < STARTS; start++) {
			double[][] centres = start(k, new Random(start));
			int[] groups = new int[vectors.length];
			double fit = 0;
			for (int round = 0; round < ROUNDS; round++) {
				fit = assign(centres, groups);
				move(centres, groups);
			}
			if (fit > most) {
				most = fit;
				best = groups;
			}
		}
		return best;
	}

	private double[][] start(int k, Random random) {
		double[][] centres = new double[k][];
		double[] distance = new double[vectors.length];
		Arrays.fill(distance, 2);
		int next = random.nextInt(vectors.length);
		for (int c = 0; c < k; c++) {
			centres[c] = vectors[next].clone();
			double sum = 0;
			for (int i = 0; i < vectors.length; i++) {
				distance[i] = Math.min(distance[i], Math.max(0, 2 - 2 * dot(i, centres[c])));
				sum += distance[i];
			}
			double drawn = random.nextDouble() * sum;
			for (next = 0; next < vectors.length - 1 && (drawn -= distance[next]) > 0; next++) {
				// on to the one that was drawn
			}
		}
		return centres;
	}

	private double assign(double[][] centres, int[] groups) {
		double fit = 0;
		for (int i = 0; i < vectors.length; i++) {
			double highest = -1;
			for (int c = 0; c < centres.length; c++) {
				double alike = dot(i, centres[c]);
				if (alike > highest) {
					highest = alike;
					groups[i] = c;
				}
			}
			fit += highest;
		}
		return fit;
	}

	private void move(double[][] centres, int[] groups) {
		for (int c = 0; c < centres.length; c++) {
			double[] sum = new double[centres[c].length];
			for (int i = 0; i < groups.length; i++) {
				if (groups[i] == c) {
					for (int j : places[i]) {
						sum[j] += vectors[i][j];
					}
				}
			}
			double length = Math.sqrt(Arrays.stream(sum).map(part -> part * part).reduce(0, Double::sum));
			for (int j = 0; length > 0 && j < sum.length; j++) {
				centres[c][j] = sum[j] / length;
			}
		}
	}

	private double dot(int one, double[] other) {
		double sum = 0;
		for (int j : places[one]) {
			sum += vectors[one][j] * other[j];
		}
		return sum;
	}
}
