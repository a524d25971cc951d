package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clusters of points.
 *
 * @param count         how many; they are numbered from 0
 * @param of            the cluster of each point, -1 for none
 * @param probabilities that a point belongs to its cluster, in [0, 1]; 0 for none
 * @param tree          the clusters and what holds several of them, the whole first, parents before children
 */
public record Clusters(int count, int[] of, double[] probabilities, List<Branch> tree) {

	/** @param groups of clusters that become one, by the smallest number in each; -1 for a cluster that is given up */
	Clusters joined(int[] groups) {
		int[] numbers = new int[groups.length];
		int next = 0;
		for (int cluster = 0; cluster < groups.length; cluster++) {
			numbers[cluster] = groups[cluster] == cluster ? next++ : groups[cluster] < 0 ? -1 : numbers[groups[cluster]];
		}
		int[] moved = Arrays.stream(of).map(cluster -> cluster < 0 ? cluster : numbers[cluster]).toArray();
		double[] sure = probabilities.clone();
		Arrays.setAll(sure, point -> moved[point] < 0 ? 0 : sure[point]);
		List<Branch> kept = new ArrayList<>();
		int[] places = new int[tree.size()];
		for (int place = 0; place < places.length; place++) {
			Branch branch = tree.get(place);
			places[place] = kept.size();
			if (branch.cluster() < 0 || groups[branch.cluster()] == branch.cluster()) {
				kept.add(new Branch(branch.parent() < 0 ? -1 : places[branch.parent()], branch.cluster() < 0 ? -1 : numbers[branch.cluster()]));
			}
		}
		return new Clusters(next, moved, sure, kept);
	}

	/**
	 * A place in the tree.
	 *
	 * @param parent  its number in the tree, -1 for the whole
	 * @param cluster -1 for what holds several
	 */
	public record Branch(int parent, int cluster) {
	}
}
