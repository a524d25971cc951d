package io.murmure.lib.circles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.murmure.core.table.BatchReader;

/** Which communities, by number from 0, an author belongs to, and who belongs to each. */
public final class MemberIndex {

	private static final int[] NONE = {};

	private final long[] ids;
	private final List<long[]> authors;
	private final Map<Long, int[]> communities = new HashMap<>();

	/** @param authors the author ids of each community; the ids of communities count from 1 */
	public MemberIndex(List<long[]> authors) {
		this(IntStream.rangeClosed(1, authors.size()).asLongStream().toArray(), authors);
	}

	private MemberIndex(long[] ids, List<long[]> authors) {
		this.ids = ids;
		this.authors = List.copyOf(authors);
		for (int c = 0; c < authors.size(); c++) {
			int[] one = {c};
			for (long author : authors.get(c)) {
				communities.merge(author, one, MemberIndex::joined);
			}
		}
	}

	/** Reads the table of members. */
	public static MemberIndex read(BatchReader members) {
		Map<Long, List<Long>> rows = new LinkedHashMap<>();
		members.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				rows.computeIfAbsent(batch.longs("community_id")[row], id -> new ArrayList<>()).add(batch.longs("author_id")[row]);
			}
		});
		return new MemberIndex(rows.keySet().stream().mapToLong(Long::longValue).toArray(),
				rows.values().stream().map(some -> some.stream().mapToLong(Long::longValue).toArray()).toList());
	}

	/** How many communities there are. */
	public int size() {
		return ids.length;
	}

	/** The community's id in the Study. */
	public long id(int community) {
		return ids[community];
	}

	/** The ids of a community's people. */
	public long[] authors(int community) {
		return authors.get(community);
	}

	/** The numbers of the communities of an author, ascending. */
	public int[] communities(long author) {
		return communities.getOrDefault(author, NONE);
	}

	/** Whether two people share a community. */
	public boolean together(long one, long other) {
		int[] mine = communities(one);
		int[] theirs = communities(other);
		for (int c : mine) {
			if (Arrays.binarySearch(theirs, c) >= 0) {
				return true;
			}
		}
		return false;
	}

	private static int[] joined(int[] first, int[] second) {
		int[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}
}
