package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * The share of shortest paths that go through each node, ties counted as steps of one (L. C. Freeman, 1977; U. Brandes, "A faster
 * algorithm for betweenness centrality", 2001). In a large graph paths are followed from some nodes only, drawn at random, and the sum is
 * scaled up (U. Brandes, C. Pich, "Centrality estimation in large networks", 2007). O(edges) for each of them; 32 bytes a node.
 */
public final class Betweenness {

	private final Graph graph;
	private final int[] queue;
	private final int[] distance;
	private final double[] paths;
	private final double[] dependency;

	private Betweenness(Graph graph) {
		this.graph = graph;
		queue = new int[graph.nodes()];
		distance = new int[graph.nodes()];
		paths = new double[graph.nodes()];
		dependency = new double[graph.nodes()];
		Arrays.fill(distance, -1);
	}

	/**
	 * @param sources from how many nodes to follow paths; all when there are no more
	 * @return in [0, 1], relative to the pairs of other nodes
	 */
	public static double[] of(Graph graph, int sources, long seed, Progress progress) {
		int nodes = graph.nodes();
		double[] sum = new double[nodes];
		if (nodes < 3) {
			return sum;
		}
		int[] chosen = nodes <= sources ? Partition.singletons(nodes)
				: Arrays.copyOf(Partition.shuffled(nodes, new SplittableRandom(seed)), sources);
		Betweenness betweenness = new Betweenness(graph);
		for (int source : chosen) {
			progress.check();
			betweenness.add(source, sum);
		}
		double scale = nodes / (double) chosen.length / ((nodes - 1.0) * (nodes - 2.0));
		return Arrays.stream(sum).map(value -> value * scale).toArray();
	}

	private void add(int source, double[] sum) {
		int reached = walk(source);
		for (int i = reached - 1; i > 0; i--) {
			int v = queue[i];
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (distance[u] == distance[v] - 1) {
					dependency[u] += paths[u] / paths[v] * (1 + dependency[v]);
				}
			}
			sum[v] += dependency[v];
		}
		for (int i = 0; i < reached; i++) {
			distance[queue[i]] = -1;
			paths[queue[i]] = 0;
			dependency[queue[i]] = 0;
		}
	}

	private int walk(int source) {
		int reached = 1;
		queue[0] = source;
		distance[source] = 0;
		paths[source] = 1;
		for (int i = 0; i < reached; i++) {
			int v = queue[i];
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (distance[u] < 0) {
					distance[u] = distance[v] + 1;
					queue[reached++] = u;
				}
				if (distance[u] == distance[v] + 1) {
					paths[u] += paths[v];
				}
			}
		}
		return reached;
	}
}
