package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which groups each node is in; groups are numbered as they are added. */
final class Memberships {

	private static final int[] NONE = {};

	private final int[][] of;
	private final List<Integer> sizes = new ArrayList<>();
	private int[] common = new int[16];

	Memberships(int nodes) {
		of = new int[nodes][];
	}

	void add(int[] members) {
		for (int v : members) {
			int[] before = of(v);
			of[v] = Arrays.copyOf(before, before.length + 1);
			of[v][before.length] = sizes.size();
		}
		sizes.add(members.length);
		if (sizes.size() > common.length) {
			common = new int[2 * common.length];
		}
	}

	int[] of(int node) {
		return of[node] == null ? NONE : of[node];
	}

	/** The largest share of common members, among the members of both, that any group here has with this one. */
	double bestJaccard(int[] members) {
		double best = 0;
		for (int v : members) {
			for (int group : of(v)) {
				common[group]++;
			}
		}
		for (int v : members) {
			for (int group : of(v)) {
				best = Math.max(best, common[group] / (double) (members.length + sizes.get(group) - common[group]));
			}
		}
		for (int v : members) {
			for (int group : of(v)) {
				common[group] = 0;
			}
		}
		return best;
	}
}
