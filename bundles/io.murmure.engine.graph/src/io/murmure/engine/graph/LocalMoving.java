package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * Fast local moving (Traag et al. 2019, algorithm A.2, MoveNodesFast): only nodes whose surroundings changed are looked at again. As long
 * as these are many, they choose in {@link Shifts}; the last are asked one after the other, so that in the end no single move is left that
 * raises the quality.
 */
final class LocalMoving {

	private static final int CHECK_EVERY = 1 << 14;
	private static final int MANY = 1 << 14;
	private static final int MOST_ROUNDS = 8;
	private static final double LEAST_GAIN = 1e-10;
	private static final int ALONE = -2;

	private final LeidenLevel level;
	private final double resolution;
	private final SplittableRandom random;
	private final Progress progress;

	private final int[] community;
	private final double[] communitySize;
	private final int[] members;
	private final int[] empty;
	private int empties;

	/** @param community of each node; the moves change it */
	LocalMoving(LeidenLevel level, int[] community, double resolution, SplittableRandom random, Progress progress) {
		this.level = level;
		this.community = community;
		this.resolution = resolution;
		this.random = random;
		this.progress = progress;
		communitySize = new double[level.nodes()];
		members = new int[level.nodes()];
		empty = new int[level.nodes() + 1];
		count();
	}

	/** Moves nodes between communities until no single move raises the quality. */
	void improve() {
		Shifts shifts = new Shifts(level.graph(), community, progress);
		for (int round = 0; round < MOST_ROUNDS && shifts.waiting() > MANY; round++) {
			shifts.round(random.nextLong(), this::bestFor, this::move);
		}
		oneByOne(shifts.whoWait());
	}

	private void oneByOne(int[] waitingFirst) {
		int nodes = level.nodes();
		int[] queue = new int[nodes];
		boolean[] queued = new boolean[nodes];
		Partition.shuffle(waitingFirst, 0, waitingFirst.length, random);
		System.arraycopy(waitingFirst, 0, queue, 0, waitingFirst.length);
		for (int v : waitingFirst) {
			queued[v] = true;
		}
		Neighbourhood around = new Neighbourhood();
		int head = 0;
		long visits = 0;
		for (int waiting = waitingFirst.length; waiting > 0; waiting--) {
			if (visits++ % CHECK_EVERY == 0) {
				progress.check();
			}
			int v = queue[head];
			head = head + 1 == nodes ? 0 : head + 1;
			queued[v] = false;
			around.gather(level.graph(), v, community);
			int best = bestFor(v, around);
			if (best != community[v]) {
				move(v, best);
				for (int k = level.graph().offset()[v]; k < level.graph().offset()[v + 1]; k++) {
					int u = level.graph().neighbour()[k];
					if (!queued[u] && community[u] != community[v]) {
						queued[u] = true;
						queue[(int) (((long) head + waiting++ - 1) % nodes)] = u;
					}
				}
			}
		}
	}

	private void count() {
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

	private int bestFor(int v, Neighbourhood around) {
		int old = community[v];
		double price = resolution * level.size()[v];
		double stay = around.weightTo(old) - price * (communitySize[old] - level.size()[v]);
		double most = stay;
		int best = old;
		for (int i = 0; i < around.size(); i++) {
			int c = around.community(i);
			if (c != old) {
				double gain = around.weight(i) - price * communitySize[c];
				if (gain > most + LEAST_GAIN) {
					most = gain;
					best = c;
				}
			}
		}
		return most < -LEAST_GAIN && members[old] > 1 ? ALONE : best;
	}

	private void move(int v, int chosen) {
		int from = community[v];
		int to = chosen == ALONE ? empty[empties - 1] : chosen;
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
