package io.murmure.engine.graph;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * The Leiden algorithm with the constant Potts model as quality.
 *
 * <p>V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9,
 * 5233 (2019), algorithm A.2; the quality {@code sum over communities of (weight inside - resolution * size * (size - 1) / 2)} is
 * V. A. Traag, P. Van Dooren, Y. Nesterov, "Narrow scope for resolution-limit-free community detection", Physical Review E 84, 016114
 * (2011), equation 5: unlike modularity it finds small communities in a large graph.
 *
 * <p>Near O(edges) an iteration; memory 60 bytes a node and up to 12 bytes an edge end beside the graph. Threads share the work on a large
 * graph; how many they are is not seen in what is found.
 */
public final class Leiden {

	private static final int MOST_LEVELS = 64;

	private final double resolution;
	private final int iterations;
	private final Progress progress;

	/**
	 * @param resolution the density below which a group falls apart, in units of edge weight
	 * @param iterations how often to start again from the partition found, at least 1
	 * @param progress   is asked whether to stop
	 */
	public Leiden(double resolution, int iterations, Progress progress) {
		this.resolution = resolution;
		this.iterations = iterations;
		this.progress = progress;
	}

	/** @return the community of each node, numbered from 0 by first node */
	public int[] partition(Graph graph, long seed) {
		return partition(LeidenLevel.of(graph), seed);
	}

	int[] partition(LeidenLevel bottom, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] partition = Partition.singletons(bottom.nodes());
		for (int i = 0; i < iterations; i++) {
			partition = iterate(bottom, partition, random);
		}
		return partition;
	}

	private int[] iterate(LeidenLevel bottom, int[] start, SplittableRandom random) {
		LeidenLevel level = bottom;
		int[] community = start.clone();
		int[] place = Partition.singletons(bottom.nodes());
		for (int depth = 0; depth < MOST_LEVELS; depth++) {
			new LocalMoving(level, community, resolution, random, progress).improve();
			int communities = Partition.renumber(community);
			if (communities == level.nodes()) {
				break;
			}
			int[] refined = new Refinement(level, community, resolution, progress).refine(communities, random.nextLong());
			int parts = Partition.renumber(refined);
			if (parts == level.nodes()) {
				break;
			}
			level = level.aggregate(refined, parts);
			community = carriedUp(community, refined, parts);
			for (int v = 0; v < place.length; v++) {
				place[v] = refined[place[v]];
			}
		}
		int[] partition = new int[place.length];
		for (int v = 0; v < place.length; v++) {
			partition[v] = community[place[v]];
		}
		Partition.renumber(partition);
		return partition;
	}

	private static int[] carriedUp(int[] community, int[] refined, int parts) {
		int[] up = new int[parts];
		for (int v = 0; v < refined.length; v++) {
			up[refined[v]] = community[v];
		}
		return up;
	}
}
