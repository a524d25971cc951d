package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;

/** A graph of tight groups with sizes from a power law of exponent 2 from 5 to 100, where a quarter of the people are in two of them. */
record OverlappingGraph(EdgeList edges, List<int[]> groups) {

	/** @param mixing share of edges between any two people */
	static OverlappingGraph of(int nodes, double mixing, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < nodes + nodes / 4; i++) {
			places.add(i % nodes);
		}
		Collections.shuffle(places, new Random(seed));
		Set<Long> pairs = new HashSet<>();
		List<int[]> groups = new ArrayList<>();
		for (int begin = 0; begin < places.size();) {
			int end = Math.min(places.size(), begin + (int) PlantedGraph.powerLaw(random, 2, 5, 100));
			int[] group = places.subList(begin, end).stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
			begin = end;
			if (group.length >= 3) {
				groups.add(group);
				tie(group, random, pairs);
			}
		}
		for (long edges = Math.round(pairs.size() * mixing / (1 - mixing)); edges > 0; edges--) {
			int a = random.nextInt(nodes);
			int b = random.nextInt(nodes);
			if (a != b) {
				pairs.add(PlantedGraph.pair(a, b));
			}
		}
		return new OverlappingGraph(PlantedGraph.unweighted(nodes, pairs), groups);
	}

	private static void tie(int[] group, SplittableRandom random, Set<Long> pairs) {
		double density = Math.min(0.9, 7.0 / group.length + 0.08);
		for (int i = 0; i < group.length; i++) {
			for (int j = i + 1; j < group.length; j++) {
				if (random.nextDouble() < density) {
					pairs.add(PlantedGraph.pair(group[i], group[j]));
				}
			}
		}
	}

	/** Mean of the best F1 of each planted group among those found, and of each found among those planted. */
	double agreement(List<Found> found) {
		List<int[]> members = found.stream().map(Found::members).toList();
		return (bestMatches(groups, members) + bestMatches(members, groups)) / 2;
	}

	private static double bestMatches(List<int[]> groups, List<int[]> others) {
		Map<Integer, List<Integer>> of = new HashMap<>();
		for (int g = 0; g < others.size(); g++) {
			for (int v : others.get(g)) {
				of.computeIfAbsent(v, node -> new ArrayList<>()).add(g);
			}
		}
		double sum = 0;
		for (int[] group : groups) {
			Map<Integer, Integer> common = new HashMap<>();
			Arrays.stream(group).forEach(v -> of.getOrDefault(v, List.of()).forEach(g -> common.merge(g, 1, Integer::sum)));
			sum += common.entrySet().stream().mapToDouble(one -> 2.0 * one.getValue() / (group.length + others.get(one.getKey()).length)).max().orElse(0);
		}
		return sum / groups.size();
	}
}
