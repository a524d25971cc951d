package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.core.community.CommunityMethod.Found;

/** From partitions to groups. */
final class Groups {

	/** The order in which methods give what they found: largest first, ties by first node. */
	static final Comparator<Found> LARGEST_FIRST = Comparator.<Found>comparingInt(one -> -one.members().length)
			.thenComparingInt(one -> one.members()[0]);

	private Groups() {
	}

	/** The owners of each community's nodes, ascending and each once. */
	static List<int[]> of(int[] partition, int[] owner) {
		int communities = Arrays.stream(partition).max().orElse(-1) + 1;
		int[] starts = new int[communities + 1];
		int[] order = Partition.order(partition, starts);
		return IntStream.range(0, communities).parallel()
				.mapToObj(c -> Arrays.stream(order, starts[c], starts[c + 1]).map(v -> owner[v]).sorted().distinct().toArray()).toList();
	}

	/** The communities of at least two nodes. */
	static List<Found> found(int[] partition, double[] stability) {
		List<int[]> groups = of(partition, Partition.singletons(partition.length));
		List<Found> found = new ArrayList<>();
		for (int c = 0; c < groups.size(); c++) {
			if (groups.get(c).length > 1) {
				found.add(new Found(groups.get(c), stability[c]));
			}
		}
		found.sort(LARGEST_FIRST);
		return found;
	}
}
