package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.murmure.core.community.CommunityMethod.Found;

/**
 * The groups on which several searches agree. Each search gives groups that have settled; a group is kept when enough searches have it or
 * one that is nearly the same, the surest first, and it tells something that those before it did not. Of a group that few people in it
 * were told of, small parts that were kept before make room for it.
 */
final class Consensus {

	private static final double NEARLY_THE_SAME = 0.8;
	private static final double OVERLAP = 0.5;
	private static final double KNOWN = 0.75;
	private static final double PART = 0.25;
	/** A search that gives each node one group cannot see one that shares people with others: such a group may be less stable, by one search less. */
	private static final double STABLE = 0.6;
	private static final double SHARED = 0.1;
	private static final Comparator<Candidate> SUREST_FIRST = Comparator.<Candidate>comparingInt(one -> -one.votes()).thenComparingDouble(one -> -one.stability())
			.thenComparingInt(one -> one.members().length).thenComparing(Candidate::members, Arrays::compare);

	private final int nodes;
	private final int agreeing;

	/** @param agreeing how many searches must have a group; one less where it shares people with those that are surer */
	Consensus(int nodes, int agreeing) {
		this.nodes = nodes;
		this.agreeing = agreeing;
	}

	/** One group that some search has. */
	private record Candidate(int[] members, int votes, double stability) {
	}

	/** @param searches the groups of each search, members ascending */
	List<Found> among(List<List<int[]>> searches) {
		Kept kept = new Kept();
		candidates(searches).stream().filter(one -> one.votes() >= agreeing - 1).sorted(SUREST_FIRST).forEach(kept::offer);
		return kept.groups();
	}

	private List<Candidate> candidates(List<List<int[]>> searches) {
		List<int[]> groups = searches.stream().flatMap(List::stream).map(Key::new).distinct().map(Key::members).toList();
		int[] votes = new int[groups.size()];
		double[] sum = new double[groups.size()];
		for (List<int[]> search : searches) {
			Memberships memberships = new Memberships(nodes);
			search.forEach(memberships::add);
			for (int c = 0; c < votes.length; c++) {
				double best = memberships.bestJaccard(groups.get(c));
				votes[c] += best >= NEARLY_THE_SAME ? 1 : 0;
				sum[c] += best;
			}
		}
		return IntStream.range(0, votes.length).mapToObj(c -> new Candidate(groups.get(c), votes[c], sum[c] / searches.size())).toList();
	}

	/** What is told, as long as nothing better comes. */
	private final class Kept {

		private final List<Found> groups = new ArrayList<>();
		private final BitSet standing = new BitSet();
		private final Memberships memberships = new Memberships(nodes);

		List<Found> groups() {
			return standing.stream().mapToObj(groups::get).toList();
		}

		void offer(Candidate candidate) {
			Map<Integer, Integer> common = new TreeMap<>();
			int known = 0;
			for (int v : candidate.members()) {
				boolean somewhere = false;
				for (int at = memberships.last(v); at != Memberships.NONE; at = memberships.before(at)) {
					if (standing.get(memberships.group(at))) {
						somewhere = true;
						common.merge(memberships.group(at), 1, Integer::sum);
					}
				}
				known += somewhere ? 1 : 0;
			}
			int size = candidate.members().length;
			boolean shares = known >= SHARED * size;
			boolean sure = shares ? candidate.votes() >= agreeing - 1 : candidate.votes() >= agreeing && candidate.stability() >= STABLE;
			int[] told = common.keySet().stream().mapToInt(Integer::intValue).filter(c -> common.get(c) >= OVERLAP * Math.min(size, size(c))).toArray();
			boolean parts = candidate.votes() >= agreeing && Arrays.stream(told).map(this::size).sum() < PART * size;
			if (sure && known < KNOWN * size && (told.length == 0 || parts)) {
				Arrays.stream(told).forEach(standing::clear);
				standing.set(groups.size());
				memberships.add(candidate.members());
				groups.add(new Found(candidate.members(), candidate.stability()));
			}
		}

		private int size(int group) {
			return groups.get(group).members().length;
		}
	}

	/** Members as a key of a map. */
	private record Key(int[] members) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && Arrays.equals(members, key.members);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(members);
		}
	}
}
