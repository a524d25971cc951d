package io.murmure.engine.graph;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * The refinement of Leiden (Traag et al. 2019, algorithm A.2, MergeNodesSubset): within each community, single nodes merge into
 * well-connected parts, chosen at random in favour of the larger gain. It is what keeps communities connected.
 */
final class Refinement {

	private static final int CHECK_EVERY = 1 << 14;
	/** The paper's theta: how far from greedy the choice of a part may be, in units of quality. */
	private static final double RANDOMNESS = 0.01;

	private final LeidenLevel level;
	private final double resolution;
	private final SplittableRandom random;
	private final Progress progress;

	private int[] part;
	private double[] partSize;
	private double[] partOut;

	Refinement(LeidenLevel level, double resolution, SplittableRandom random, Progress progress) {
		this.level = level;
		this.resolution = resolution;
		this.random = random;
		this.progress = progress;
	}

	/** @return the part of each node; a part lies within one community */
	int[] refine(int[] community, int communities) {
		int nodes = level.nodes();
		part = Partition.singletons(nodes);
		partSize = new double[nodes];
		partOut = new double[nodes];
		boolean[] merged = new boolean[nodes];
		double[] total = new double[communities];
		for (int v = 0; v < nodes; v++) {
			partSize[v] = level.size()[v];
			total[community[v]] += level.size()[v];
			partOut[v] = weightInside(v, community);
		}
		Neighbourhood around = new Neighbourhood(nodes);
		double[] gains = new double[nodes];
		int[] order = Partition.shuffled(nodes, random);
		for (int i = 0; i < nodes; i++) {
			if (i % CHECK_EVERY == 0) {
				progress.check();
			}
			int v = order[i];
			double inCommunity = total[community[v]];
			if (!merged[v] && wellConnected(v, inCommunity)) {
				gatherInside(v, community, around);
				int chosen = choose(v, inCommunity, around, gains);
				if (chosen != v) {
					merged[v] = true;
					merged[chosen] = true;
					part[v] = chosen;
					partSize[chosen] += partSize[v];
					partOut[chosen] += partOut[v] - 2 * around.weightTo(chosen);
				}
			}
		}
		return part;
	}

	private boolean wellConnected(int p, double inCommunity) {
		return partOut[p] >= resolution * partSize[p] * (inCommunity - partSize[p]);
	}

	private double weightInside(int v, int[] community) {
		double sum = 0;
		for (int k = level.graph().offset()[v]; k < level.graph().offset()[v + 1]; k++) {
			if (community[level.graph().neighbour()[k]] == community[v]) {
				sum += level.graph().weight()[k];
			}
		}
		return sum;
	}

	private void gatherInside(int v, int[] community, Neighbourhood around) {
		around.clear();
		for (int k = level.graph().offset()[v]; k < level.graph().offset()[v + 1]; k++) {
			int u = level.graph().neighbour()[k];
			if (community[u] == community[v]) {
				around.add(part[u], level.graph().weight()[k]);
			}
		}
	}

	private int choose(int v, double inCommunity, Neighbourhood around, double[] gains) {
		double most = 0;
		for (int i = 0; i < around.size(); i++) {
			int p = around.community(i);
			double gain = around.weightTo(p) - resolution * partSize[v] * partSize[p];
			gains[i] = gain >= 0 && wellConnected(p, inCommunity) ? gain : Double.NEGATIVE_INFINITY;
			most = Math.max(most, gains[i]);
		}
		double sum = Math.exp(-most / RANDOMNESS);
		for (int i = 0; i < around.size(); i++) {
			gains[i] = Math.exp((gains[i] - most) / RANDOMNESS);
			sum += gains[i];
		}
		double drawn = random.nextDouble() * sum;
		for (int i = 0; i < around.size(); i++) {
			drawn -= gains[i];
			if (drawn < 0) {
				return around.community(i);
			}
		}
		return v;
	}
}
