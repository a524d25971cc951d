package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/** Fast local moving (Traag et al. 2019, algorithm A.2, MoveNodesFast): only nodes whose surroundings changed are looked at again. */
final class LocalMoving {

	private static final int CHECK_EVERY = 1 << 14;
	private static final double LEAST_GAIN = 1e-10;

	private final LeidenLevel level;
	private final double resolution;
	private final SplittableRandom random;
	private final Progress progress;

	private final double[] communitySize;
	private final int[] members;
	private final int[] empty;
	private int empties;

	LocalMoving(LeidenLevel level, double resolution, SplittableRandom random, Progress progress) {
		this.level = level;
		this.resolution = resolution;
		this.random = random;
		this.progress = progress;
		communitySize = new double[level.nodes()];
		members = new int[level.nodes()];
		empty = new int[level.nodes() + 1];
	}

	/** Moves nodes between communities, in place, until no single move raises the quality. */
	void improve(int[] community) {
		int nodes = level.nodes();
		count(community);
		Neighbourhood around = new Neighbourhood(nodes);
		int[] queue = Partition.shuffled(nodes, random);
		boolean[] queued = new boolean[nodes];
		Arrays.fill(queued, true);
		int head = 0;
		long visits = 0;
		for (int waiting = nodes; waiting > 0; waiting--) {
			if (visits++ % CHECK_EVERY == 0) {
				progress.check();
			}
			int v = queue[head];
			head = head + 1 == nodes ? 0 : head + 1;
			queued[v] = false;
			around.gather(level.graph(), v, community);
			int old = community[v];
			int best = bestFor(v, old, around);
			if (best != old) {
				move(v, old, best, community);
				for (int k = level.graph().offset()[v]; k < level.graph().offset()[v + 1]; k++) {
					int u = level.graph().neighbour()[k];
					if (!queued[u] && community[u] != best) {
						queued[u] = true;
						queue[(int) (((long) head + waiting++ - 1) % nodes)] = u;
					}
				}
			}
		}
	}

	private void count(int[] community) {
		for (int v = 0; v < community.length; v++) {
			communitySize[community[v]] += level.size()[v];
			members[community[v]]++;
		}
		for (int c = 0; c < members.length; c++) {
			if (members[c] == 0) {
				empty[empties++] = c;
			}
		}
	}

	private int bestFor(int v, int old, Neighbourhood around) {
		double price = resolution * level.size()[v];
		double stay = around.weightTo(old) - price * (communitySize[old] - level.size()[v]);
		double most = stay;
		int best = old;
		for (int i = 0; i < around.size(); i++) {
			int c = around.community(i);
			if (c != old) {
				double gain = around.weightTo(c) - price * communitySize[c];
				if (gain > most + LEAST_GAIN) {
					most = gain;
					best = c;
				}
			}
		}
		return most < -LEAST_GAIN && members[old] > 1 ? empty[empties - 1] : best;
	}

	private void move(int v, int from, int to, int[] community) {
		if (members[to] == 0) {
			empties--;
		}
		communitySize[from] -= level.size()[v];
		communitySize[to] += level.size()[v];
		members[to]++;
		if (--members[from] == 0) {
			empty[empties++] = from;
		}
		community[v] = to;
	}
}
