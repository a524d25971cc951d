package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/**
 * How much of planted communities each method recovers, how often what it tells is one of them, and how many people are in one: on networks
 * of NODES people at three mixings and three seeds; of overlapping communities the best-match F1; of random networks how many are told of,
 * and how surely; and of circles among whose people nearly all pairs are tied, which weights alone tell apart. It stands in the package of the methods, since their tests make the networks. Usage: Recovery NODES
 */
public final class Recovery {

	/** Eight in the network, since none is tied twice. */
	private static final double DEGREE = 8.3;
	private static final int OVERLAPPING = 5_000;

	public static void main(String[] arguments) {
		int nodes = Integer.parseInt(arguments[0]);
		for (double mixing : new double[] { 0.1, 0.3, 0.5 }) {
			for (long seed = 1; seed <= 3; seed++) {
				PlantedGraph graph = PlantedGraph.of(nodes, DEGREE, mixing, seed);
				System.out.printf(Locale.ROOT, "planted, mixing %.1f, seed %d, %d people, %d ties%n", mixing, seed, nodes, graph.edges().size());
				tell(graph, "consensus", new ConsensusMethod(), Map.of());
				tell(graph, "label propagation", new LabelPropagationMethod(), Map.of("bridge", "1"));
				for (String resolution : List.of("0.02", "0.05", "0.1", "0.2")) {
					tell(graph, "cpm " + resolution, new CpmMethod(), Map.of("resolution", resolution, "bridge", "1"));
				}
			}
		}
		for (double mixing : new double[] { 0.15, 0.4 }) {
			for (long seed = 17; seed < 21; seed++) {
				OverlappingGraph graph = OverlappingGraph.of(OVERLAPPING, mixing, seed);
				List<Found> found = find(graph.edges(), new ConsensusMethod(), Map.of());
				System.out.printf(Locale.ROOT, "overlapping, mixing %.2f, seed %d: F1 %.3f, NMI %.3f%n", mixing, seed, graph.agreement(found), OverlappingNmi.of(OVERLAPPING, graph.groups(),
						found.stream().filter(one -> one.members().length > 2).map(Found::members).toList()));
			}
		}
		for (int people : new int[] { 30, 60, 200, 300, 1000 }) {
			for (int degree : new int[] { 4, 6, 8, 12, 20 }) {
				System.out.printf("random, %d people, degree %d, five seeds, communities and certainty:", people, degree);
				for (long seed = 1; seed <= 5; seed++) {
					EdgeList edges = RandomGraph.of(people, degree, seed);
					List<Found> found = find(edges, new ConsensusMethod(), Map.of());
					System.out.printf(Locale.ROOT, " %d %.2f", found.size(), Certainty.of(edges, found).share());
				}
				System.out.println();
			}
		}
		tellDense();
	}

	/** Groups whose people are all tied among themselves, {@code times} as strongly as across, where so many pairs are tied; the logarithms of weights vary by {@code spread}. */
	private static PlantedGraph dense(int groups, int people, double times, double tied, double spread, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int nodes = groups * people;
		int[] source = new int[nodes * (nodes - 1) / 2];
		int[] target = new int[source.length];
		double[] weight = new double[source.length];
		int e = 0;
		for (int a = 0; a < nodes; a++) {
			for (int b = a + 1; b < nodes; b++) {
				boolean within = a / people == b / people;
				if (within || random.nextDouble() < tied) {
					source[e] = a;
					target[e] = b;
					weight[e++] = (within ? times : 1) * Math.exp(spread * random.nextGaussian());
				}
			}
		}
		EdgeList edges = new EdgeList(nodes, Arrays.copyOf(source, e), Arrays.copyOf(target, e), Arrays.copyOf(weight, e));
		return new PlantedGraph(edges, IntStream.range(0, nodes).map(v -> v / people).toArray(), groups);
	}

	private static void tellDense() {
		for (int[] shape : new int[][] { { 3, 10 }, { 5, 6 }, { 6, 12 }, { 10, 10 } }) {
			for (double times : new double[] { 3, 10, 30 }) {
				System.out.printf(Locale.ROOT, "dense, %d groups of %d, ties %.0f times as strong as across, ten seeds, recovered where .2, .4, .6, .8 and all are tied across:", shape[0], shape[1], times);
				for (double tied : new double[] { 0.2, 0.4, 0.6, 0.8, 1 }) {
					System.out.printf(Locale.ROOT, " %.2f", LongStream.range(0, 10).mapToObj(seed -> dense(shape[0], shape[1], times, tied, 0.5, seed))
							.mapToDouble(graph -> graph.recovered(find(graph.edges(), new ConsensusMethod(), Map.of()))).average().orElseThrow());
				}
				System.out.println();
			}
		}
		for (int people : new int[] { 8, 12, 20, 30, 60 }) {
			long divided = LongStream.range(0, 200).filter(seed -> find(dense(people, 1, 1, 1, 1, seed).edges(), new ConsensusMethod(), Map.of()).size() > 1).count();
			System.out.printf("one circle of %d people, weights by chance, 200 seeds: divided %d times%n", people, divided);
		}
	}

	private static <P extends Record> void tell(PlantedGraph graph, String name, CommunityMethod<P> method, Map<String, String> typed) {
		long begin = System.nanoTime();
		List<Found> found = find(graph.edges(), method, typed);
		double seconds = (System.nanoTime() - begin) / 1e9;
		double memberships = found.stream().mapToInt(one -> one.members().length).sum();
		long people = found.stream().flatMapToInt(one -> Arrays.stream(one.members())).distinct().count();
		System.out.printf(Locale.ROOT, "  %-18s recovered %.3f, precision %.3f, %d communities, %.3f memberships a person, %.2f of the people, %.1f s%n", name, graph.recovered(found),
				graph.precision(found), found.size(), memberships / people, people / (double) graph.edges().nodes(), seconds);
	}

	private static <P extends Record> List<Found> find(EdgeList edges, CommunityMethod<P> method, Map<String, String> typed) {
		return method.find(edges, Parameters.create(method.parameters(), typed), Progress.NONE);
	}
}
