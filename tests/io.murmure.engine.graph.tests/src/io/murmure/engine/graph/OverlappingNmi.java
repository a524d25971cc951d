package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Normalised mutual information of two covers, which may overlap (A. F. McDaid, D. Greene, N. Hurley, "Normalized mutual information to evaluate
 * overlapping community finding algorithms", 2011, NMI max).
 */
final class OverlappingNmi {

	private final int nodes;

	private OverlappingNmi(int nodes) {
		this.nodes = nodes;
	}

	static double of(int nodes, List<int[]> one, List<int[]> other) {
		OverlappingNmi nmi = new OverlappingNmi(nodes);
		double first = one.stream().mapToDouble(nmi::entropy).sum();
		double second = other.stream().mapToDouble(nmi::entropy).sum();
		double shared = (first - nmi.left(one, other) + second - nmi.left(other, one)) / 2;
		return shared / Math.max(first, second);
	}

	/** What one cover does not say of the other. */
	private double left(List<int[]> groups, List<int[]> others) {
		Map<Integer, List<Integer>> where = new HashMap<>();
		for (int g = 0; g < others.size(); g++) {
			for (int v : others.get(g)) {
				where.computeIfAbsent(v, key -> new ArrayList<>()).add(g);
			}
		}
		double sum = 0;
		for (int[] group : groups) {
			Map<Integer, Integer> common = new HashMap<>();
			Arrays.stream(group).forEach(v -> where.getOrDefault(v, List.of()).forEach(g -> common.merge(g, 1, Integer::sum)));
			double least = entropy(group);
			for (Map.Entry<Integer, Integer> match : common.entrySet()) {
				least = Math.min(least, conditional(group.length, others.get(match.getKey()).length, match.getValue()));
			}
			sum += least;
		}
		return sum;
	}

	private double conditional(int size, int other, int both) {
		double neither = part(nodes - size - other + both);
		double together = part(both);
		double apart = part(size - both) + part(other - both);
		boolean alike = neither + together >= apart;
		return alike ? neither + together + apart - part(other) - part(nodes - other) : part(size) + part(nodes - size);
	}

	private double entropy(int[] group) {
		return part(group.length) + part(nodes - group.length);
	}

	private double part(double people) {
		return people <= 0 ? 0 : -people / nodes * Math.log(people / nodes) / Math.log(2);
	}
}
