package io.murmure.engine.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clusters of a dendrogram that have at least so many points, and at which density (1 / distance) each point leaves them; the choice among them by excess of mass
 * (R. Campello, D. Moulavi, J. Sander, PAKDD 2013, sections 3.3 and 4, algorithm 2). Cluster 0 holds all and is never chosen. O(n).
 */
final class CondensedTree {

	private static final int NONE = -1;
	private static final double DENSEST_IN_MEDIANS = 1e4;

	/** A cluster: densities of its birth and of the point that stays longest, and its excess of mass. */
	private static final class Cluster {
		private final int parent;
		private final double birth;
		private final int size;
		private final List<Integer> children = new ArrayList<>();
		private double death;
		private double mass;

		Cluster(int parent, double birth, int size) {
			this.parent = parent;
			this.birth = birth;
			this.size = size;
			this.death = birth;
		}

		void leaves(int points, double density) {
			mass += points * (density - birth);
			death = Math.max(death, density);
		}
	}

	private final Dendrogram dendrogram;
	private final int least;
	private final double densest;
	private final List<Cluster> clusters = new ArrayList<>();
	private final int[] home;
	private final double[] leaving;

	private CondensedTree(Dendrogram dendrogram, int least) {
		this.dendrogram = dendrogram;
		this.least = least;
		this.densest = dendrogram.median() > 0 ? DENSEST_IN_MEDIANS / dendrogram.median() : 1;
		home = new int[dendrogram.points()];
		leaving = new double[home.length];
	}

	/** @param least points that a cluster has at least, from 2 on */
	static CondensedTree of(Dendrogram dendrogram, int least) {
		CondensedTree tree = new CondensedTree(dendrogram, least);
		tree.clusters.add(new Cluster(NONE, 0, dendrogram.points()));
		if (dendrogram.points() > 1) {
			tree.condense();
		}
		return tree;
	}

	private void condense() {
		ArrayDeque<int[]> open = new ArrayDeque<>();
		open.add(new int[] { dendrogram.root(), 0 });
		while (!open.isEmpty()) {
			int[] next = open.poll();
			int cluster = next[1];
			double density = density(next[0]);
			int left = dendrogram.left(next[0]);
			int right = dendrogram.right(next[0]);
			boolean split = dendrogram.size(left) >= least && dendrogram.size(right) >= least;
			for (int half : new int[] { left, right }) {
				if (dendrogram.size(half) < least) {
					drop(half, cluster, density);
				} else if (split) {
					clusters.get(cluster).leaves(dendrogram.size(half), density);
					clusters.get(cluster).children.add(clusters.size());
					open.add(new int[] { half, clusters.size() });
					clusters.add(new Cluster(cluster, density, dendrogram.size(half)));
				} else {
					open.add(new int[] { half, cluster });
				}
			}
		}
	}

	private double density(int join) {
		float distance = dendrogram.distance(join);
		return distance > 0 ? Math.min(densest, 1 / distance) : densest;
	}

	private void drop(int node, int cluster, double density) {
		ArrayDeque<Integer> open = new ArrayDeque<>(List.of(node));
		while (!open.isEmpty()) {
			int next = open.poll();
			if (dendrogram.isPoint(next)) {
				home[next] = cluster;
				leaving[next] = density;
				clusters.get(cluster).leaves(1, density);
			} else {
				open.add(dendrogram.left(next));
				open.add(dendrogram.right(next));
			}
		}
	}

	/**
	 * The chosen clusters, with the tree above them.
	 *
	 * @param largest points that a cluster may have that could be taken apart
	 */
	Clusters chosen(int largest) {
		boolean[] chosen = new boolean[clusters.size()];
		double[] mass = new double[chosen.length];
		for (int c = chosen.length - 1; c > 0; c--) {
			Cluster cluster = clusters.get(c);
			double below = cluster.children.stream().mapToDouble(child -> mass[child]).sum();
			chosen[c] = cluster.children.isEmpty() || cluster.size <= largest && cluster.mass >= below;
			mass[c] = chosen[c] ? cluster.mass : below;
		}
		int[] topic = new int[chosen.length];
		Arrays.fill(topic, NONE);
		int topics = 0;
		for (int c = 1; c < chosen.length; c++) {
			int above = topic[clusters.get(c).parent];
			topic[c] = above != NONE ? above : chosen[c] ? topics++ : NONE;
		}
		int[] numbers = byFirstPoint(topicOfPoints(topic), topics);
		Arrays.setAll(topic, c -> topic[c] == NONE ? NONE : numbers[topic[c]]);
		return new Clusters(topics, topicOfPoints(topic), probabilities(topic), branches(topic));
	}

	/** New numbers for clusters: by the first point that lies in each. */
	private static int[] byFirstPoint(int[] of, int clusters) {
		int[] numbers = new int[clusters];
		Arrays.fill(numbers, NONE);
		int next = 0;
		for (int cluster : of) {
			if (cluster != NONE && numbers[cluster] == NONE) {
				numbers[cluster] = next++;
			}
		}
		return numbers;
	}

	private int[] topicOfPoints(int[] topic) {
		return Arrays.stream(home).map(cluster -> topic[cluster]).toArray();
	}

	/** How long a point stays, against the one that stays longest. */
	private double[] probabilities(int[] topic) {
		double[] longest = new double[clusters.size()];
		for (int c = 0; c < longest.length; c++) {
			if (topic[c] != NONE) {
				longest[topic[c]] = Math.max(longest[topic[c]], clusters.get(c).death);
			}
		}
		double[] probabilities = new double[home.length];
		for (int point = 0; point < home.length; point++) {
			int own = topic[home[point]];
			probabilities[point] = own == NONE ? 0 : longest[own] > 0 ? leaving[point] / longest[own] : 1;
		}
		return probabilities;
	}

	/** The chosen clusters and all above them, parents before children. */
	private List<Clusters.Branch> branches(int[] topic) {
		boolean[] kept = new boolean[topic.length];
		for (int c = topic.length - 1; c > 0; c--) {
			boolean first = topic[c] != NONE && topic[clusters.get(c).parent] == NONE;
			kept[c] |= first;
			kept[clusters.get(c).parent] |= kept[c];
		}
		List<Clusters.Branch> branches = new ArrayList<>();
		int[] number = new int[topic.length];
		for (int c = 0; c < topic.length; c++) {
			if (kept[c]) {
				number[c] = branches.size();
				int parent = clusters.get(c).parent;
				branches.add(new Clusters.Branch(parent == NONE ? NONE : number[parent], topic[c]));
			}
		}
		return branches;
	}
}
