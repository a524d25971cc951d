package io.murmure.cli.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import io.murmure.core.community.EdgeList;
import io.murmure.cli.internal.Console;
import io.murmure.core.parameter.ParameterException;

/**
 * Edges with named nodes on their way to an {@link EdgeList}: columns {@code source}, {@code target} and, if there, {@code weight}; where ties fade, {@code time} as well. A row without one of
 * its nodes, with a weight that is no positive number or, where ties fade, without a time is left out.
 */
final class EdgeTable {

	private static final int NAMED = 5;

	private final Console console;
	private final Optional<Duration> halfLife;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	private int[] source = new int[1024];
	private int[] target = new int[1024];
	private double[] weight = new double[1024];
	/** In milliseconds since 1970; 0 where ties do not fade. */
	private long[] time = new long[1024];
	private final List<Long> firstLeftOut = new ArrayList<>();
	private long leftOut;
	private long rows;
	private int size;

	/** @param halfLife after how long an edge counts half, before the latest; none for edges that never fade, whatever times they have */
	EdgeTable(Console console, Optional<Duration> halfLife) {
		this.console = console;
		this.halfLife = halfLife;
	}

	void add(Map<String, String> row) {
		rows++;
		if (!row.containsKey("source") || !row.containsKey("target")) {
			throw new ParameterException(console.text("edges.columns", String.join(", ", row.keySet())));
		}
		if (halfLife.isPresent() && !row.containsKey("time")) {
			throw new ParameterException(console.text("edges.noTime", String.join(", ", row.keySet())));
		}
		double strength = weight(row.getOrDefault("weight", ""));
		OptionalLong when = halfLife.isPresent() ? time(row.get("time")) : OptionalLong.of(0);
		if (row.get("source").isBlank() || row.get("target").isBlank() || !(strength > 0 && Double.isFinite(strength)) || when.isEmpty()) {
			leaveOut();
		} else {
			add(row.get("source"), row.get("target"), strength, when.getAsLong());
		}
	}

	private void add(String from, String to, double strength, long when) {
		if (size == source.length) {
			source = Arrays.copyOf(source, size * 2);
			target = Arrays.copyOf(target, size * 2);
			weight = Arrays.copyOf(weight, size * 2);
			time = Arrays.copyOf(time, size * 2);
		}
		source[size] = number(from);
		target[size] = number(to);
		weight[size] = strength;
		time[size] = when;
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

	private static OptionalLong time(String typed) {
		try {
			return OptionalLong.of(TypedTime.read(typed, ZoneOffset.UTC).toEpochMilli());
		} catch (DateTimeException noTime) {
			return OptionalLong.empty();
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
		return new EdgeList(nodes(), Arrays.copyOf(source, size), Arrays.copyOf(target, size), halfLife.map(this::faded).orElseGet(() -> Arrays.copyOf(weight, size)));
	}

	/** Half for each half-life before the latest edge, and never nothing: an edge is positive. */
	private double[] faded(Duration half) {
		long latest = Arrays.stream(time, 0, size).max().orElse(0);
		double millis = half.toNanos() / 1e6;
		return IntStream.range(0, size).mapToDouble(edge -> Math.max(Double.MIN_NORMAL, weight[edge] * Math.pow(0.5, (latest - time[edge]) / millis))).toArray();
	}
}
