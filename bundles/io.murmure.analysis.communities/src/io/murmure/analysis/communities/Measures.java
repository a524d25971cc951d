package io.murmure.analysis.communities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.engine.graph.Graph;

/**
 * What the ties say of communities.
 *
 * <ul>
 * <li>Internal density: pairs of members who are tied, over all pairs (F. Radicchi et al., "Defining and identifying communities in
 * networks", PNAS 101, 2004).
 * <li>Conductance: tie weight that crosses the border, over that weight and twice the weight inside, {@code c / (2 m + c)} (J. Yang,
 * J. Leskovec, "Defining and evaluating network communities based on ground-truth", 2012, section 3); 0 is a closed circle.
 * <li>Reciprocity: weight that is returned, over all weight inside, {@code sum min(w_ij, w_ji) / sum w_ij} (T. Squartini et al.,
 * "Reciprocity of weighted networks", Scientific Reports 3, 2729, 2013, equations 1 to 7).
 * <li>Strength of a member: the share of the member's tie weight, both directions, that stays inside.
 * </ul>
 *
 * <p>O(ties of the members) for a community.
 */
final class Measures {

	/**
	 * Measures of one community, each in [0, 1].
	 *
	 * @param strength of the members, in their order
	 */
	record Of(double density, double conductance, double reciprocity, double[] strength) {
	}

	private final Graph graph;
	private final EdgeList directed;
	private final int[] begin;

	/** @param directed ordered by source, then target */
	Measures(EdgeList directed) {
		this.directed = directed;
		graph = Graph.of(directed);
		begin = new int[directed.nodes() + 1];
		for (int source : directed.source()) {
			begin[source + 1]++;
		}
		for (int v = 0; v < directed.nodes(); v++) {
			begin[v + 1] += begin[v];
		}
	}

	List<Of> measure(List<Found> communities) {
		boolean[] inside = new boolean[directed.nodes()];
		return communities.stream().map(community -> measure(community.members(), inside)).toList();
	}

	private Of measure(int[] members, boolean[] inside) {
		mark(members, inside, true);
		double[] strength = new double[members.length];
		double within = 0;
		double across = 0;
		long tiedPairs = 0;
		for (int i = 0; i < members.length; i++) {
			double own = 0;
			for (int k = graph.offset()[members[i]]; k < graph.offset()[members[i] + 1]; k++) {
				if (inside[graph.neighbour()[k]]) {
					own += graph.weight()[k];
					tiedPairs++;
				}
			}
			double all = graph.strength(members[i]);
			within += own;
			across += all - own;
			strength[i] = all > 0 ? own / all : 0;
		}
		double reciprocity = reciprocity(members, inside);
		mark(members, inside, false);
		double pairs = (double) members.length * (members.length - 1);
		return new Of(unit(tiedPairs / pairs), unit(across / (within + across)), unit(reciprocity), strength);
	}

	private double reciprocity(int[] members, boolean[] inside) {
		Map<Long, Double> one = new HashMap<>();
		double returned = 0;
		double all = 0;
		for (int v : members) {
			for (int e = begin[v]; e < begin[v + 1]; e++) {
				int u = directed.target()[e];
				if (inside[u]) {
					double weight = directed.weight()[e];
					all += weight;
					Double back = one.get((long) u << 32 | v);
					returned += back == null ? 0 : 2 * Math.min(back, weight);
					one.put((long) v << 32 | u, weight);
				}
			}
		}
		return returned / all;
	}

	private static void mark(int[] members, boolean[] inside, boolean value) {
		for (int v : members) {
			inside[v] = value;
		}
	}

	private static double unit(double value) {
		return Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1);
	}
}
