package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/**
 * Overlapping communities as chains of {@code k}-cliques, each of which shares {@code k - 1} people with the next (G. Palla, I. Derényi, I. Farkas, T. Vicsek,
 * "Uncovering the overlapping community structure of complex networks in nature and society", Nature 435, 2005). Each clique joins its parts of
 * {@code k - 1} (J. M. Kumpula et al., "Sequential algorithm for fast clique percolation", 2008). Nothing is random: the stability is 1.
 *
 * <p>O(number of {@code k}-cliques); about 100 bytes for each clique of {@code k - 1}, so that it is for sparse networks.
 */
@Component(service = CommunityMethod.class)
public final class CliquePercolationMethod implements CommunityMethod<CliquePercolationParameters> {

	@Override
	public String id() {
		return "clique-percolation";
	}

	@Override
	public Class<CliquePercolationParameters> parameters() {
		return CliquePercolationParameters.class;
	}

	@Override
	public List<Found> find(EdgeList edges, CliquePercolationParameters parameters, Progress progress) {
		Percolation percolation = new Percolation(parameters.k(), progress);
		new Cliques(Graph.of(edges), parameters.k(), progress).forEach(percolation::add);
		return percolation.communities();
	}

	/** Cliques joined by what they share. */
	private static final class Percolation {

		private final int k;
		private final Progress progress;
		private final Map<List<Integer>, Integer> parts = new HashMap<>();
		private final List<int[]> cliques = new ArrayList<>();
		private int[] parent = new int[1024];

		Percolation(int k, Progress progress) {
			this.k = k;
			this.progress = progress;
		}

		/** @param clique ascending */
		void add(int[] clique) {
			progress.check();
			int number = cliques.size();
			cliques.add(clique.clone());
			if (number == parent.length) {
				parent = Arrays.copyOf(parent, number * 2);
			}
			parent[number] = number;
			for (int left = 0; left < k; left++) {
				int out = left;
				List<Integer> part = IntStream.range(0, k).filter(i -> i != out).mapToObj(i -> clique[i]).toList();
				Integer other = parts.putIfAbsent(part, number);
				if (other != null) {
					parent[root(number)] = root(other);
				}
			}
		}

		private int root(int clique) {
			int at = clique;
			while (parent[at] != at) {
				parent[at] = parent[parent[at]];
				at = parent[at];
			}
			return at;
		}

		List<Found> communities() {
			Map<Integer, TreeSet<Integer>> people = new TreeMap<>();
			for (int c = 0; c < cliques.size(); c++) {
				TreeSet<Integer> members = people.computeIfAbsent(root(c), key -> new TreeSet<>());
				Arrays.stream(cliques.get(c)).forEach(members::add);
			}
			return people.values().stream().map(members -> new Found(members.stream().mapToInt(Integer::intValue).toArray(), 1)).sorted(Groups.LARGEST_FIRST).toList();
		}
	}
}
