package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.murmure.core.progress.Progress;

/**
 * Lets a node that a partition put in one community belong to others as well.
 *
 * <p>A node joins another community when at least a given share of its tie weight goes there, over two ties or more, and it is tied to
 * that community at least half as much as a usual member is: a person in two circles, not one who knows somebody. O(nodes + edges).
 */
public final class Bridges {

	private static final int FEWEST_TIES = 2;
	private static final double OF_A_USUAL_MEMBER = 0.5;
	private static final int[] NONE = {};

	private final Graph graph;
	private final double share;
	private final Progress progress;

	/** @param share of a node's tie weight that must go to the other community, in (0, 1] */
	public Bridges(Graph graph, double share, Progress progress) {
		this.graph = graph;
		this.share = share;
		this.progress = progress;
	}

	/** @return the members of each community in ascending order, bridges included */
	public List<int[]> members(int[] partition, int communities) {
		int[] size = Partition.sizes(partition, communities);
		int[][] joined = joined(partition, size, usualTies(partition, size));
		int[][] members = new int[communities][];
		int[] filled = new int[communities];
		Arrays.setAll(members, c -> new int[size[c]]);
		for (int v = 0; v < partition.length; v++) {
			add(members, filled, partition[v], v);
			for (int c : joined[v]) {
				add(members, filled, c, v);
			}
		}
		List<int[]> all = new ArrayList<>();
		for (int c = 0; c < communities; c++) {
			all.add(Arrays.copyOf(members[c], filled[c]));
		}
		return all;
	}

	/** The other communities of each node. */
	private int[][] joined(int[] partition, int[] size, double[] usual) {
		int[][] joined = new int[partition.length][];
		Stretches.forEach(0, partition.length, (from, to) -> {
			progress.check();
			Neighbourhood around = new Neighbourhood();
			for (int v = from; v < to; v++) {
				joined[v] = NONE;
				if (graph.degree(v) >= FEWEST_TIES) {
					around.gather(graph, v, partition);
					double needed = share * graph.strength(v);
					for (int i = 0; i < around.size(); i++) {
						int c = around.community(i);
						double tied = around.weight(i);
						if (c != partition[v] && size[c] > 1 && tied >= needed && tied >= OF_A_USUAL_MEMBER * usual[c] && ties(v, c, partition) >= FEWEST_TIES) {
							joined[v] = Arrays.copyOf(joined[v], joined[v].length + 1);
							joined[v][joined[v].length - 1] = c;
						}
					}
				}
			}
		});
		return joined;
	}

	/** How much a member is tied to its community on average. */
	private double[] usualTies(int[] partition, int[] size) {
		double[] usual = new double[size.length];
		int[] starts = new int[size.length + 1];
		int[] order = Partition.order(partition, starts);
		Stretches.forEachGroup(starts, (from, to) -> {
			for (int c = from; c < to; c++) {
				for (int i = starts[c]; i < starts[c + 1]; i++) {
					for (int k = graph.offset()[order[i]]; k < graph.offset()[order[i] + 1]; k++) {
						if (partition[graph.neighbour()[k]] == c) {
							usual[c] += graph.weight()[k] / size[c];
						}
					}
				}
			}
		});
		return usual;
	}

	private int ties(int v, int community, int[] partition) {
		int ties = 0;
		for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
			if (partition[graph.neighbour()[k]] == community) {
				ties++;
			}
		}
		return ties;
	}

	private static void add(int[][] members, int[] filled, int community, int node) {
		if (filled[community] == members[community].length) {
			members[community] = Arrays.copyOf(members[community], filled[community] + Math.max(2, filled[community] / 4));
		}
		members[community][filled[community]++] = node;
	}
}
