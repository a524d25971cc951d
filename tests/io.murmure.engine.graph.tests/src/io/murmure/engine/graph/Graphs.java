package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.List;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;

/** Small graphs that one can draw by hand. */
final class Graphs {

	private final List<double[]> edges = new ArrayList<>();
	private int nodes;

	Graphs nodes(int count) {
		nodes = Math.max(nodes, count);
		return this;
	}

	Graphs edge(int source, int target, double weight) {
		edges.add(new double[] {source, target, weight});
		return nodes(Math.max(source, target) + 1);
	}

	/** Everyone tied to everyone, from one node to another, both included. */
	Graphs clique(int from, int to) {
		for (int a = from; a <= to; a++) {
			for (int b = a + 1; b <= to; b++) {
				edge(a, b, 1);
			}
		}
		return this;
	}

	/** So many groups of so many people, all tied to all, with one weight within their group and another across. */
	Graphs groups(int groups, int people, double within, double across) {
		for (int a = 0; a < groups * people; a++) {
			for (int b = a + 1; b < groups * people; b++) {
				edge(a, b, a / people == b / people ? within : across);
			}
		}
		return this;
	}

	EdgeList list() {
		int[] source = edges.stream().mapToInt(edge -> (int) edge[0]).toArray();
		int[] target = edges.stream().mapToInt(edge -> (int) edge[1]).toArray();
		return new EdgeList(nodes, source, target, edges.stream().mapToDouble(edge -> edge[2]).toArray());
	}

	static List<List<Integer>> members(List<Found> found) {
		return found.stream().map(one -> java.util.Arrays.stream(one.members()).boxed().toList()).toList();
	}
}
