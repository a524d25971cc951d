package io.murmure.engine.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A vector of which most components are nought.
 *
 * @param components numbers of the others, ascending
 * @param values     theirs, in the same order
 */
record SparseVector(int[] components, double[] values) {

	/** The directions of vectors by the names of their components: each has length 1, but for one without components. */
	static List<SparseVector> unit(List<? extends Map<String, Double>> named) {
		TreeSet<String> names = new TreeSet<>();
		named.forEach(vector -> names.addAll(vector.keySet()));
		Map<String, Integer> numbers = new HashMap<>();
		names.forEach(name -> numbers.put(name, numbers.size()));
		return named.stream().map(vector -> of(vector, numbers)).toList();
	}

	private static SparseVector of(Map<String, Double> vector, Map<String, Integer> numbers) {
		Map<String, Double> inOrder = new TreeMap<>(vector);
		double length = Math.sqrt(inOrder.values().stream().mapToDouble(value -> value * value).sum());
		int[] components = inOrder.keySet().stream().mapToInt(numbers::get).toArray();
		return new SparseVector(components, inOrder.values().stream().mapToDouble(value -> value / length).toArray());
	}

	double dot(SparseVector other) {
		double sum = 0;
		int theirs = 0;
		for (int own = 0; own < components.length; own++) {
			while (theirs < other.components.length && other.components[theirs] < components[own]) {
				theirs++;
			}
			if (theirs < other.components.length && other.components[theirs] == components[own]) {
				sum += values[own] * other.values[theirs];
			}
		}
		return sum;
	}

	/** How many vectors have each component. */
	static Map<String, Integer> having(List<? extends Map<String, Double>> named) {
		Map<String, Integer> having = new HashMap<>();
		named.forEach(vector -> vector.keySet().forEach(component -> having.merge(component, 1, Integer::sum)));
		return having;
	}
}
