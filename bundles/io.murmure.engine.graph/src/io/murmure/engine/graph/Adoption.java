package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.core.community.CommunityMethod.Found;

/**
 * Brings those who are in no community into the one that they clearly belong to. {@link Settling} asks whether somebody belongs to a group
 * that could be any; once it is known which communities there are, less surprise will do: one in twenty, and half as many ties again as
 * to any other. O(ties).
 */
final class Adoption {

	private static final double NEEDED = Math.log(20);
	private static final double CLEARLY = 1.5;
	private static final int FEWEST_TIES = 2;
	private static final int NONE = -1;

	private final Graph graph;
	private final List<Found> communities;
	private final Memberships memberships;
	private final double[] share;
	private final double[] tied;
	private final Surprise surprise = new Surprise();

	private Adoption(Graph graph, List<Found> communities) {
		this.graph = graph;
		this.communities = communities;
		memberships = new Memberships(graph.nodes());
		share = new double[communities.size()];
		tied = new double[communities.size()];
		double all = graph.weightOfAll();
		for (int c = 0; c < share.length; c++) {
			memberships.add(communities.get(c).members());
			for (int v : communities.get(c).members()) {
				share[c] += graph.strength(v) / all;
			}
		}
	}

	/** @return the communities in the same order, each as it was or with more people */
	static List<Found> into(List<Found> communities, Graph graph) {
		return new Adoption(graph, communities).grown();
	}

	private List<Found> grown() {
		List<List<Integer>> joining = new ArrayList<>();
		communities.forEach(one -> joining.add(new ArrayList<>()));
		for (int v = 0; v < graph.nodes(); v++) {
			int home = memberships.last(v) == Memberships.NONE ? home(v) : NONE;
			if (home != NONE) {
				joining.get(home).add(v);
			}
		}
		return IntStream.range(0, joining.size()).mapToObj(c -> with(communities.get(c), joining.get(c))).toList();
	}

	private int home(int node) {
		int best = NONE;
		for (int k = graph.offset()[node]; k < graph.offset()[node + 1]; k++) {
			for (int at = memberships.last(graph.neighbour()[k]); at != Memberships.NONE; at = memberships.before(at)) {
				int c = memberships.group(at);
				tied[c] += graph.weight()[k];
				best = best == NONE || tied[c] > tied[best] ? c : best;
			}
		}
		double most = best == NONE ? 0 : tied[best];
		double second = 0;
		for (int k = graph.offset()[node]; k < graph.offset()[node + 1]; k++) {
			for (int at = memberships.last(graph.neighbour()[k]); at != Memberships.NONE; at = memberships.before(at)) {
				int c = memberships.group(at);
				second = c == best ? second : Math.max(second, tied[c]);
			}
		}
		for (int k = graph.offset()[node]; k < graph.offset()[node + 1]; k++) {
			for (int at = memberships.last(graph.neighbour()[k]); at != Memberships.NONE; at = memberships.before(at)) {
				tied[memberships.group(at)] = 0;
			}
		}
		int ties = Surprise.ties(most);
		boolean clear = ties >= FEWEST_TIES && most > CLEARLY * second;
		return clear && surprise.of(Surprise.ties(graph.strength(node)), ties, share[best]) >= NEEDED ? best : NONE;
	}

	private static Found with(Found community, List<Integer> joining) {
		int[] members = IntStream.concat(IntStream.of(community.members()), joining.stream().mapToInt(Integer::intValue)).sorted().toArray();
		return new Found(members, community.stability());
	}
}
