package io.murmure.engine.graph;

/**
 * Modularity: the share of tie weight that lies inside communities, less what chance would put there. At most 1.
 *
 * <p>M. E. J. Newman, M. Girvan, "Finding and evaluating community structure in networks", Physical Review E 69, 026113 (2004), equation 5,
 * with the resolution of J. Reichardt, S. Bornholdt (2006). It hides communities smaller than the square root of all ties (S. Fortunato,
 * M. Barthelemy, 2007), so Murmure does not report it as quality; it is here because the field asks for it.
 */
public final class Modularity {

	private Modularity() {
	}

	/** @param partition the community of each node, numbered from 0 */
	public static double of(Graph graph, int[] partition, double resolution) {
		double[] ends = new double[graph.nodes()];
		double inside = 0;
		double all = 0;
		for (int v = 0; v < graph.nodes(); v++) {
			double strength = graph.strength(v);
			ends[partition[v]] += strength;
			all += strength;
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				inside += partition[graph.neighbour()[k]] == partition[v] ? graph.weight()[k] : 0;
			}
		}
		double byChance = 0;
		for (double end : ends) {
			byChance += end / all * end / all;
		}
		return all == 0 ? 0 : inside / all - resolution * byChance;
	}
}
