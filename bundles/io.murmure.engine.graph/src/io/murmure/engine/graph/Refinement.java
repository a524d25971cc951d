package io.murmure.engine.graph;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * The refinement of Leiden (Traag et al. 2019, algorithm A.2, MergeNodesSubset): within each community, single nodes merge into
 * well-connected parts, chosen at random in favour of the larger gain. It is what keeps communities connected. No community looks at
 * another, so that threads share them; each has random numbers of its own.
 */
final class Refinement {

	/** The paper's theta: how far from greedy the choice of a part may be, in units of quality. */
	private static final double RANDOMNESS = 0.01;
	/** Times the randomness, a smaller gain than the best is never chosen: its chance is below 1e-17. */
	private static final double HOPELESS = 40;
	private static final int CHECK_EVERY = 1 << 14;

	private final LeidenLevel level;
	private final int[] community;
	private final double resolution;
	private final Progress progress;

	private final int[] part;
	private final double[] partSize;
	private final double[] partOut;
	private final boolean[] merged;

	/** @param community of each node, numbered from 0 without a gap */
	Refinement(LeidenLevel level, int[] community, double resolution, Progress progress) {
		this.level = level;
		this.community = community;
		this.resolution = resolution;
		this.progress = progress;
		part = Partition.singletons(level.nodes());
		partSize = level.size().clone();
		partOut = new double[level.nodes()];
		merged = new boolean[level.nodes()];
	}

	/** @return the part of each node; a part lies within one community */
	int[] refine(int communities, long seed) {
		int[] starts = new int[communities + 1];
		int[] members = Partition.order(community, starts);
		Stretches.forEachGroup(starts, (from, to) -> {
			Merging merging = new Merging();
			for (int c = from; c < to; c++) {
				merging.merge(members, starts[c], starts[c + 1], new SplittableRandom(Draws.of(seed, c)));
			}
		});
		return part;
	}

	private boolean wellConnected(int p, double inCommunity) {
		return partOut[p] >= resolution * partSize[p] * (inCommunity - partSize[p]);
	}

	private double weightInside(int v) {
		double sum = 0;
		for (int k = level.graph().offset()[v]; k < level.graph().offset()[v + 1]; k++) {
			if (community[level.graph().neighbour()[k]] == community[v]) {
				sum += level.graph().weight()[k];
			}
		}
		return sum;
	}

	/** Takes one community after the other. */
	private final class Merging {

		private final Neighbourhood around = new Neighbourhood();
		private double[] chance = new double[16];
		private int visits;

		/** @param members those of the community stand from one place to before another, and leave in random order */
		void merge(int[] members, int from, int to, SplittableRandom random) {
			double total = 0;
			for (int i = from; i < to; i++) {
				total += level.size()[members[i]];
				partOut[members[i]] = weightInside(members[i]);
			}
			Partition.shuffle(members, from, to, random);
			for (int i = from; i < to; i++) {
				if (visits++ % CHECK_EVERY == 0) {
					progress.check();
				}
				int v = members[i];
				if (!merged[v] && wellConnected(v, total)) {
					gatherInside(v);
					int chosen = choose(v, total, random);
					if (chosen != v) {
						merged[v] = true;
						merged[chosen] = true;
						part[v] = chosen;
						partSize[chosen] += partSize[v];
						partOut[chosen] += partOut[v] - 2 * around.weightTo(chosen);
					}
				}
			}
		}

		private void gatherInside(int v) {
			around.clear();
			for (int k = level.graph().offset()[v]; k < level.graph().offset()[v + 1]; k++) {
				int u = level.graph().neighbour()[k];
				if (community[u] == community[v]) {
					around.add(part[u], level.graph().weight()[k]);
				}
			}
		}

		private int choose(int v, double total, SplittableRandom random) {
			if (chance.length < around.size()) {
				chance = new double[2 * around.size()];
			}
			double most = 0;
			for (int i = 0; i < around.size(); i++) {
				int p = around.community(i);
				double gain = around.weight(i) - resolution * partSize[v] * partSize[p];
				chance[i] = gain >= 0 && wellConnected(p, total) ? gain : Double.NEGATIVE_INFINITY;
				if (chance[i] > most) {
					most = chance[i];
				}
			}
			double sum = Math.exp(-most / RANDOMNESS);
			for (int i = 0; i < around.size(); i++) {
				double behind = (chance[i] - most) / RANDOMNESS;
				chance[i] = behind < -HOPELESS ? 0 : Math.exp(behind);
				sum += chance[i];
			}
			double drawn = random.nextDouble() * sum;
			for (int i = 0; i < around.size(); i++) {
				drawn -= chance[i];
				if (drawn < 0) {
					return around.community(i);
				}
			}
			return v;
		}
	}
}
