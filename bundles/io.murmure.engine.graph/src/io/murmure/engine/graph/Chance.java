package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.progress.Progress;

/**
 * Takes out communities that chance explains: the same search is made in rewired copies of the graph (see {@link Rewiring}), and a
 * community is kept when at most one in ten of those with at least as many ties inside, and as stable, would be found there too.
 *
 * <p>What is nearly closed needs no such proof: that nobody deals with anybody outside is seen, and not inferred. Neither does a large
 * graph: {@link Settling} asks for more surprise the more people there are, so what chance makes stays little while communities get more.
 * After the estimate of false discoveries from decoys (J. Elias, S. Gygi, "Target-decoy search strategy", Nature Methods 4, 2007).
 */
final class Chance {

	private static final int MOST_COPIES = 20;
	/** As many copies as have so many ties together: small graphs need many, since each has few communities to compare. */
	private static final int TIES = 20_000;
	/** Of more ties, what chance makes is little beside what it does not. */
	static final int LARGE = 200_000;
	private static final double ONE_IN_TEN = 0.1;
	private static final double NEARLY_CLOSED = 0.1;

	private final Graph graph;
	private final Function<Graph, List<Found>> search;
	private final Progress progress;

	/** @param search finds communities in a graph with the same nodes */
	Chance(Graph graph, Function<Graph, List<Found>> search, Progress progress) {
		this.graph = graph;
		this.search = search;
		this.progress = progress;
	}

	/** What speaks for a community. */
	private record Evidence(double inside, double ends, double stability) {

		static List<Evidence> of(List<Found> found, Graph graph) {
			return found.stream().map(one -> new Evidence(Subgraph.among(one.members(), graph).weightOfAll(),
					IntStream.of(one.members()).mapToDouble(graph::strength).sum(), one.stability())).toList();
		}

		boolean isNearlyClosed() {
			return ends - inside <= NEARLY_CLOSED * ends;
		}

		/** How many say at least as much. */
		long rank(List<Evidence> all) {
			return all.stream().filter(other -> other.inside >= inside && other.stability >= stability).count();
		}
	}

	/** @return those of the communities that chance does not explain, in the same order */
	List<Found> without(List<Found> found, long seed) {
		List<Evidence> evidence = Evidence.of(found, graph);
		int ties = graph.neighbour().length / 2;
		if (ties > LARGE || evidence.stream().allMatch(Evidence::isNearlyClosed)) {
			return found;
		}
		int copies = Math.clamp(TIES / ties, 1, MOST_COPIES);
		List<Evidence> byChance = new ArrayList<>();
		for (int copy = 0; copy < copies; copy++) {
			progress.check();
			Graph rewired = Rewiring.of(graph, Draws.of(seed, copy));
			byChance.addAll(Evidence.of(search.apply(rewired), rewired));
		}
		return IntStream.range(0, found.size()).filter(c -> {
			Evidence one = evidence.get(c);
			return one.isNearlyClosed() || one.rank(byChance) <= ONE_IN_TEN * copies * one.rank(evidence);
		}).mapToObj(found::get).toList();
	}
}
