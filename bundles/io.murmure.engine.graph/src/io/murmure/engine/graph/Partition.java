package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Small steps on arrays that give each node the number of its community. */
final class Partition {

	private Partition() {
	}

	static int[] singletons(int nodes) {
		int[] community = new int[nodes];
		Arrays.setAll(community, i -> i);
		return community;
	}

	/** Renumbers communities from 0 by their first node, in place. @return how many there are */
	static int renumber(int[] community) {
		int[] number = new int[community.length];
		Arrays.fill(number, -1);
		int count = 0;
		for (int v = 0; v < community.length; v++) {
			int old = community[v];
			if (number[old] < 0) {
				number[old] = count++;
			}
			community[v] = number[old];
		}
		return count;
	}

	static int[] sizes(int[] community, int count) {
		int[] sizes = new int[count];
		for (int c : community) {
			sizes[c]++;
		}
		return sizes;
	}

	/** Nodes sorted by community; {@code starts} is filled with where each begins and has one place more than there are communities. */
	static int[] order(int[] community, int[] starts) {
		for (int c : community) {
			starts[c + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		int[] next = starts.clone();
		int[] order = new int[community.length];
		for (int v = 0; v < community.length; v++) {
			order[next[community[v]]++] = v;
		}
		return order;
	}

	/** All nodes in random order. */
	static int[] shuffled(int nodes, SplittableRandom random) {
		int[] order = singletons(nodes);
		shuffle(order, 0, nodes, random);
		return order;
	}

	/** Brings what stands from one place to before another into random order. */
	static void shuffle(int[] order, int from, int to, SplittableRandom random) {
		for (int i = to - 1; i > from; i--) {
			int j = random.nextInt(from, i + 1);
			int swapped = order[i];
			order[i] = order[j];
			order[j] = swapped;
		}
	}
}
