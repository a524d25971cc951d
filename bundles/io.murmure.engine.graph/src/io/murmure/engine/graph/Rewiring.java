package io.murmure.engine.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

import io.murmure.core.community.EdgeList;

/**
 * A copy of a graph in which everybody has as many ties as before, to whomever chance gives: two ties swap an end each, many times.
 *
 * <p>S. Maslov, K. Sneppen, "Specificity and stability in topology of protein networks", Science 296, 2002. A tie keeps its weight.
 * O(ties) in time and memory.
 */
final class Rewiring {

	/** Ten tries a tie mix well (R. Milo et al., "On the uniform generation of random graphs with prescribed degree sequences", 2003, use 100 to be sure). */
	private static final int TRIES_A_TIE = 10;

	private final int[] source;
	private final int[] target;
	private final Set<Long> tied = new HashSet<>();

	private Rewiring(EdgeList edges) {
		source = edges.source();
		target = edges.target();
		for (int e = 0; e < source.length; e++) {
			tied.add(pair(source[e], target[e]));
		}
	}

	static Graph of(Graph graph, long seed) {
		EdgeList edges = graph.edges();
		Rewiring copy = new Rewiring(edges);
		SplittableRandom random = new SplittableRandom(seed);
		for (long tries = (long) TRIES_A_TIE * copy.source.length; tries > 0; tries--) {
			copy.swap(random.nextInt(copy.source.length), random.nextInt(copy.source.length), random.nextBoolean());
		}
		return Graph.of(new EdgeList(graph.nodes(), copy.source, copy.target, edges.weight()));
	}

	private void swap(int one, int other, boolean turned) {
		int given = turned ? source[other] : target[other];
		int kept = turned ? target[other] : source[other];
		if (source[one] == given || kept == target[one] || tied.contains(pair(source[one], given)) || tied.contains(pair(kept, target[one]))) {
			return;
		}
		tied.remove(pair(source[one], target[one]));
		tied.remove(pair(source[other], target[other]));
		source[other] = kept;
		target[other] = target[one];
		target[one] = given;
		tied.add(pair(source[one], target[one]));
		tied.add(pair(source[other], target[other]));
	}

	private static long pair(int one, int other) {
		return (long) Math.min(one, other) << 32 | Math.max(one, other);
	}
}
