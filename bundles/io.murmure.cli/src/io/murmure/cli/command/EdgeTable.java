package io.murmure.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.community.EdgeList;
import io.murmure.cli.internal.Console;
import io.murmure.core.parameter.ParameterException;

/** Edges with named nodes on their way to an {@link EdgeList}: columns {@code source}, {@code target} and, if there, {@code weight}. */
final class EdgeTable {

	private final Console console;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	private int[] source = new int[1024];
	private int[] target = new int[1024];
	private double[] weight = new double[1024];
	private int size;

	EdgeTable(Console console) {
		this.console = console;
	}

	void add(Map<String, String> row) {
		if (size == source.length) {
			source = Arrays.copyOf(source, size * 2);
			target = Arrays.copyOf(target, size * 2);
			weight = Arrays.copyOf(weight, size * 2);
		}
		source[size] = number(row, "source");
		target[size] = number(row, "target");
		weight[size] = weight(row.getOrDefault("weight", ""));
		size++;
	}

	private int number(Map<String, String> row, String column) {
		String name = row.get(column);
		if (name == null) {
			throw new ParameterException(console.text("edges.columns", String.join(", ", row.keySet())));
		}
		return numbers.computeIfAbsent(name, unseen -> {
			names.add(unseen);
			return names.size() - 1;
		});
	}

	private double weight(String typed) {
		try {
			double value = typed.isBlank() ? 1 : Double.parseDouble(typed);
			if (value > 0) {
				return value;
			}
		} catch (NumberFormatException noNumber) {
			// told below, like a weight that is no weight
		}
		throw new ParameterException(console.text("edges.weight", size + 1));
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
