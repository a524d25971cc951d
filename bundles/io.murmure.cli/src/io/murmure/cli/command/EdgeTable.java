package io.murmure.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.community.EdgeList;
import io.murmure.cli.internal.Console;
import io.murmure.core.parameter.ParameterException;

/**
 * Edges with named nodes on their way to an {@link EdgeList}: columns {@code source}, {@code target} and, if there, {@code weight}. A row without one of its
 * nodes, or with a weight that is no positive number, is left out.
 */
final class EdgeTable {

	private static final int NAMED = 5;

	private final Console console;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	private int[] source = new int[1024];
	private int[] target = new int[1024];
	private double[] weight = new double[1024];
	private final List<Long> firstLeftOut = new ArrayList<>();
	private long leftOut;
	private long rows;
	private int size;

	EdgeTable(Console console) {
		this.console = console;
	}

	void add(Map<String, String> row) {
		rows++;
		if (!row.containsKey("source") || !row.containsKey("target")) {
			throw new ParameterException(console.text("edges.columns", String.join(", ", row.keySet())));
		}
		double strength = weight(row.getOrDefault("weight", ""));
		if (row.get("source").isBlank() || row.get("target").isBlank() || !(strength > 0)) {
			leaveOut();
		} else {
			add(row.get("source"), row.get("target"), strength);
		}
	}

	private void add(String from, String to, double strength) {
		if (size == source.length) {
			source = Arrays.copyOf(source, size * 2);
			target = Arrays.copyOf(target, size * 2);
			weight = Arrays.copyOf(weight, size * 2);
		}
		source[size] = number(from);
		target[size] = number(to);
		weight[size] = strength;
		size++;
	}

	private int number(String name) {
		return numbers.computeIfAbsent(name, unseen -> {
			names.add(unseen);
			return names.size() - 1;
		});
	}

	/** Of one, where none is given; not a number, where it is none. */
	private static double weight(String typed) {
		try {
			return typed.isBlank() ? 1 : Double.parseDouble(typed);
		} catch (NumberFormatException noNumber) {
			return Double.NaN;
		}
	}

	private void leaveOut() {
		leftOut++;
		if (firstLeftOut.size() < NAMED) {
			firstLeftOut.add(rows);
		}
	}

	/** How many rows were left out. */
	long leftOut() {
		return leftOut;
	}

	/** The numbers, from 1, of the first rows that were. */
	List<Long> firstLeftOut() {
		return firstLeftOut;
	}

	int nodes() {
		return names.size();
	}

	String name(int node) {
		return names.get(node);
	}

	EdgeList edges() {
		return new EdgeList(nodes(), Arrays.copyOf(source, size), Arrays.copyOf(target, size), Arrays.copyOf(weight, size));
	}
}
