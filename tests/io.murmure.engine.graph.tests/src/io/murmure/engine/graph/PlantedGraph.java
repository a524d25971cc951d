package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;

/**
 * A graph with known communities, after A. Lancichinetti, S. Fortunato, F. Radicchi, "Benchmark graphs for testing community
 * detection algorithms" (2008): degrees from a power law of exponent 2.5 from 4 to 100, sizes from one of exponent 2 from 5 to 150.
 *
 * @param truth community of each node
 */
record PlantedGraph(EdgeList edges, int[] truth, int communities) {

	/** @param mixing share of edges that leave their community */
	static PlantedGraph of(int nodes, double mixing, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] truth = new int[nodes];
		List<Integer> outer = new ArrayList<>();
		Set<Long> pairs = new HashSet<>();
		int communities = 0;
		for (int begin = 0; begin < nodes; communities++) {
			int size = Math.min(nodes - begin, (int) powerLaw(random, 2, 5, 150));
			int end = nodes - begin - size < 5 ? nodes : begin + size;
			List<Integer> inner = new ArrayList<>();
			for (int v = begin; v < end; v++) {
				truth[v] = communities;
				double degree = powerLaw(random, 2.5, 4, 100);
				repeat(v, Math.min(end - begin - 1, (int) (degree * (1 - mixing) + random.nextDouble())), inner);
				repeat(v, (int) (degree * mixing + random.nextDouble()), outer);
			}
			join(inner, pairs, random, truth, true);
			begin = end;
		}
		join(outer, pairs, random, truth, false);
		return new PlantedGraph(unweighted(nodes, pairs), truth, communities);
	}

	/**
	 * The same with degrees from a power law of exponent 2.5 whose mean is given, most of them as they were drawn: who has many ties is put
	 * where there are enough people for those that stay inside.
	 */
	static PlantedGraph of(int nodes, double meanDegree, double mixing, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] truth = new int[nodes];
		List<Integer> sizes = new ArrayList<>();
		for (int begin = 0; begin < nodes;) {
			int size = Math.min(nodes - begin, (int) powerLaw(random, 2, 5, 150));
			int end = nodes - begin - size < 5 ? nodes : begin + size;
			Arrays.fill(truth, begin, end, sizes.size());
			sizes.add(end - begin);
			begin = end;
		}
		double[] degree = placed(degrees(nodes, meanDegree, random), mixing, truth, sizes, random);
		List<List<Integer>> inner = new ArrayList<>();
		sizes.forEach(size -> inner.add(new ArrayList<>()));
		List<Integer> outer = new ArrayList<>();
		for (int v = 0; v < nodes; v++) {
			repeat(v, Math.min(sizes.get(truth[v]) - 1, (int) (degree[v] * (1 - mixing) + random.nextDouble())), inner.get(truth[v]));
			repeat(v, (int) (degree[v] * mixing + random.nextDouble()), outer);
		}
		Set<Long> pairs = new HashSet<>();
		inner.forEach(stubs -> join(stubs, pairs, random, truth, true));
		join(outer, pairs, random, truth, false);
		return new PlantedGraph(unweighted(nodes, pairs), truth, sizes.size());
	}

	/** In ascending order. */
	private static double[] degrees(int nodes, double mean, SplittableRandom random) {
		double[] drawn = new double[nodes];
		for (int i = 0; i < nodes; i++) {
			drawn[i] = powerLaw(random, 2.5, 1, 100);
		}
		double scale = mean / Arrays.stream(drawn).average().orElseThrow();
		return Arrays.stream(drawn).map(degree -> Math.min(100, scale * degree)).sorted().toArray();
	}

	/** The degree of each node: the highest first, each at a place that is free, drawn among those where it fits. */
	private static double[] placed(double[] ascending, double mixing, int[] truth, List<Integer> sizes, SplittableRandom random) {
		List<Integer> places = IntStream.range(0, truth.length).boxed().sorted(Comparator.comparingInt(v -> -sizes.get(truth[v]))).toList();
		List<Integer> free = new ArrayList<>();
		double[] degree = new double[truth.length];
		int next = 0;
		for (int i = ascending.length - 1; i >= 0; i--) {
			while (next < places.size() && (free.isEmpty() || sizes.get(truth[places.get(next)]) - 1 >= ascending[i] * (1 - mixing))) {
				free.add(places.get(next++));
			}
			Collections.swap(free, random.nextInt(free.size()), free.size() - 1);
			degree[free.removeLast()] = ascending[i];
		}
		return degree;
	}

	private static void repeat(int node, int times, List<Integer> stubs) {
		stubs.addAll(Collections.nCopies(times, node));
	}

	private static void join(List<Integer> stubs, Set<Long> pairs, SplittableRandom random, int[] truth, boolean inside) {
		Collections.shuffle(stubs, new Random(random.nextLong()));
		for (int i = 0; i + 1 < stubs.size(); i += 2) {
			int a = stubs.get(i);
			int b = stubs.get(i + 1);
			for (int tries = 0; inside && tries < 8 && (a == b || pairs.contains(pair(a, b))); tries++) {
				b = stubs.get(random.nextInt(stubs.size()));
			}
			if (a != b && (truth[a] == truth[b]) == inside) {
				pairs.add(pair(a, b));
			}
		}
	}

	static long pair(int a, int b) {
		return (long) Math.min(a, b) << 32 | Math.max(a, b);
	}

	static EdgeList unweighted(int nodes, Set<Long> pairs) {
		long[] sorted = pairs.stream().mapToLong(Long::longValue).sorted().toArray();
		int[] source = new int[sorted.length];
		int[] target = new int[sorted.length];
		double[] weight = new double[sorted.length];
		for (int e = 0; e < sorted.length; e++) {
			source[e] = (int) (sorted[e] >> 32);
			target[e] = (int) sorted[e];
			weight[e] = 1;
		}
		return new EdgeList(nodes, source, target, weight);
	}

	static double powerLaw(SplittableRandom random, double exponent, double low, double high) {
		double a = Math.pow(low, 1 - exponent);
		double b = Math.pow(high + 1, 1 - exponent);
		return Math.pow(a + random.nextDouble() * (b - a), 1 / (1 - exponent));
	}

	/** Share of planted communities that were found with a Jaccard index of at least 0.8. */
	double recovered(List<Found> found) {
		int[] size = new int[communities];
		for (int c : truth) {
			size[c]++;
		}
		double[] best = new double[communities];
		for (Found one : found) {
			Map<Integer, Integer> common = new HashMap<>();
			for (int v : one.members()) {
				common.merge(truth[v], 1, Integer::sum);
			}
			common.forEach((c, n) -> best[c] = Math.max(best[c], n / (double) (size[c] + one.members().length - n)));
		}
		return Arrays.stream(best).filter(jaccard -> jaccard >= 0.8).count() / (double) communities;
	}

	/** Share of found communities that are planted ones with a Jaccard index of at least 0.8. */
	double precision(List<Found> found) {
		int[] size = new int[communities];
		for (int c : truth) {
			size[c]++;
		}
		long right = found.stream().filter(one -> {
			Map<Integer, Integer> common = new HashMap<>();
			for (int v : one.members()) {
				common.merge(truth[v], 1, Integer::sum);
			}
			return common.entrySet().stream()
					.anyMatch(match -> match.getValue() >= 0.8 * (size[match.getKey()] + one.members().length - match.getValue()));
		}).count();
		return right / (double) found.size();
	}
}
