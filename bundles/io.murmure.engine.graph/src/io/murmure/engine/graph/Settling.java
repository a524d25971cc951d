package io.murmure.engine.graph;

import java.util.Arrays;

/**
 * Lets a group settle: those who are tied to it more than chance explains come in, those who are not leave, until it stays as it is.
 * Starts that differ a little, or are only a part of a circle, settle to the same group; people who are in several circles come into each.
 * One thread at a time.
 */
final class Settling {

	private static final int ROUNDS = 8;
	private static final int SMALLEST = 3;
	/** Who is in already stays with less surprise than a newcomer needs. */
	private static final double TO_STAY = 0.7;
	private static final double OF_A_USUAL_MEMBER = 0.35;
	private static final double OF_ONES_TIES = 0.25;
	private static final double LIKE_A_MEMBER = 0.5;
	private static final int[] NOBODY = {};

	private final Graph graph;
	private final int[] strength;
	private final double allEnds;
	private final double needed;
	private final Surprise surprise = new Surprise();
	private final double[] tied;
	private final boolean[] inside;
	private final int[] near;
	private int nears;

	Settling(Graph graph) {
		this.graph = graph;
		strength = new int[graph.nodes()];
		double sum = 0;
		for (int v = 0; v < strength.length; v++) {
			strength[v] = Surprise.ties(graph.strength(v));
			sum += strength[v];
		}
		allEnds = sum;
		needed = Math.log(Math.max(2, graph.nodes()));
		tied = new double[graph.nodes()];
		inside = new boolean[graph.nodes()];
		near = new int[graph.nodes()];
	}

	/** @return the group that this one settles to, in ascending order; empty when it dissolves */
	int[] settle(int[] start) {
		int[] group = start;
		for (int round = 0; round < ROUNDS && group.length >= SMALLEST; round++) {
			int[] next = step(group);
			if (Arrays.equals(next, group)) {
				return group;
			}
			group = next;
		}
		return group.length < SMALLEST ? NOBODY : group;
	}

	private int[] step(int[] group) {
		double ends = gather(group);
		double usual = 0;
		for (int v : group) {
			usual += tied[v] / group.length;
		}
		int kept = 0;
		for (int i = 0; i < nears; i++) {
			int v = near[i];
			if (belongs(v, ends, usual, group.length)) {
				near[kept++] = v;
			}
			tied[v] = 0;
		}
		for (int v : group) {
			inside[v] = false;
		}
		int[] next = Arrays.copyOf(near, kept);
		Arrays.sort(next);
		return next;
	}

	/** Adds up the ties of everybody near to the group. @return the tie ends of its members */
	private double gather(int[] group) {
		nears = 0;
		double ends = 0;
		for (int v : group) {
			inside[v] = true;
			ends += strength[v];
		}
		for (int v : group) {
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (tied[u] == 0) {
					near[nears++] = u;
				}
				tied[u] += graph.weight()[k];
			}
		}
		return ends;
	}

	/** By most of one's ties; by a fair part of them that reaches half of the group or counts like a member's; or by more than chance. */
	private boolean belongs(int v, double ends, double usual, int size) {
		int ties = Surprise.ties(tied[v]);
		if (inside[v] ? 2 * ties >= strength[v] : 2 * ties > strength[v]) {
			return true;
		}
		if (ties < 2) {
			return false;
		}
		boolean atHome = ties >= SMALLEST && ties >= OF_ONES_TIES * strength[v] && (2 * ties >= size - 1 || ties >= LIKE_A_MEMBER * usual);
		return atHome || (inside[v] ? surprise.of(strength[v], ties, (ends - strength[v]) / allEnds) >= TO_STAY * needed
				: ties >= OF_A_USUAL_MEMBER * usual && surprise.of(strength[v], ties, ends / allEnds) >= needed);
	}
}
