package io.murmure.engine.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

import io.murmure.core.community.EdgeList;

/** A graph in which any two people are as likely to be tied (P. Erdős, A. Rényi 1959). */
final class RandomGraph {

	private RandomGraph() {
	}

	static EdgeList of(int people, int meanDegree, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Set<Long> pairs = new HashSet<>();
		while (2 * pairs.size() < people * meanDegree) {
			int a = random.nextInt(people);
			int b = random.nextInt(people);
			if (a != b) {
				pairs.add(PlantedGraph.pair(a, b));
			}
		}
		return PlantedGraph.unweighted(people, pairs);
	}
}
