package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.Locale;

import io.murmure.core.progress.Progress;

/**
 * The search of a method alone, on a graph that is built already. It stands in the package of the methods, since it calls what is inside them.
 *
 * @param modularity what was reached, after a space; empty where it is not looked for
 */
public record PlainSearch(double seconds, int communities, String modularity) {

	private static final long SEED = 1;
	private static final int ITERATIONS = 2;
	private static final int ROUNDS = 20;
	private static final double RESOLUTION = 0.05;

	public static PlainSearch of(String method, Graph graph) {
		long begin = System.nanoTime();
		int[] partition = search(method, graph);
		double seconds = (System.nanoTime() - begin) / 1e9;
		return new PlainSearch(seconds, Arrays.stream(partition).max().orElse(-1) + 1,
				method.equals("modularity") ? String.format(Locale.ROOT, " %.4f", Modularity.of(graph, partition, 1)) : "");
	}

	private static int[] search(String method, Graph graph) {
		return switch (method) {
			case "cpm" -> new Leiden(RESOLUTION, ITERATIONS, Progress.NONE).partition(graph, SEED);
			case "label-propagation" -> new LabelPropagation(ROUNDS, Progress.NONE).partition(graph, SEED);
			case "modularity" -> {
				LeidenLevel bottom = LeidenLevel.byStrength(graph);
				yield new Leiden(1 / Arrays.stream(bottom.size()).sum(), ITERATIONS, Progress.NONE).partition(bottom, SEED);
			}
			default -> throw new IllegalArgumentException(method);
		};
	}
}
