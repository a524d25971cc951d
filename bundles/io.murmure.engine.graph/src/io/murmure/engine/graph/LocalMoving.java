package io.murmure.engine.graph;

import java.util.SplittableRandom;

import io.murmure.core.progress.Progress;

/**
 * Fast local moving (Traag et al. 2019, algorithm A.2, MoveNodesFast): only nodes whose surroundings changed are looked at again. As long
 * as these are many, they choose in {@link Shifts}; the last are asked one after the other.
 *
 * <p>As in the paper, about one node in a hundred could still gain from a move in the end: the size of a community near it has changed
 * since it was asked, but no neighbour has moved. The next iteration asks it again. To ask all until nobody gains took about a tenth
 * longer, for less than a thousandth in quality.
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
	private final EmptyCommunities empty;

	/** @param community of each node; the moves change it */
	LocalMoving(LeidenLevel level, int[] community, double resolution, SplittableRandom random, Progress progress) {
		this.level = level;
		this.community = community;
		this.resolution = resolution;
		this.random = random;
		this.progress = progress;
		communitySize = new double[level.nodes()];
		members = new int[level.nodes()];
		empty = new EmptyCommunities(level.nodes());
		count();
	}

	/** Moves nodes between communities until nobody whose neighbour moved gains from a move. Whoever is not alone then has a tie within. */
	void improve() {
		Shifts shifts = new Shifts(level.graph(), community, progress);
		for (int round = 0; round < MOST_ROUNDS && shifts.waiting() > MANY; round++) {
			shifts.round(random.nextLong(), this::bestFor, (v, chosen) -> {
				move(v, chosen);
				if (chosen == ALONE) {
					shifts.again(v); // others of the shift may still follow somebody who just left to where v is now
				}
			});
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
				empty.add(c);
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

	/** Others may have moved since the node chose: who wants to be alone may be so already, and who follows somebody may find nobody there. */
	private void move(int v, int chosen) {
		int from = community[v];
		if (chosen == ALONE && members[from] == 1) {
			return;
		}
		int to = chosen == ALONE ? empty.any() : chosen;
		if (members[to] == 0) {
			empty.remove(to);
		}
		communitySize[from] -= level.size()[v];
		communitySize[to] += level.size()[v];
		members[to]++;
		if (--members[from] == 0) {
			empty.add(from);
		}
		community[v] = to;
	}
}
