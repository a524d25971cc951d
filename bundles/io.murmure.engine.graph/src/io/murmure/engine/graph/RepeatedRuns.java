package io.murmure.engine.graph;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.progress.Progress;

/** What all seeded methods share: run from several seeds, keep the most central run, tell how stable it is, and let people be in several. */
final class RepeatedRuns {

	private final Graph graph;
	private final double bridge;
	private final Progress progress;

	/** @param bridge see {@link Bridges} */
	RepeatedRuns(Graph graph, double bridge, Progress progress) {
		this.graph = graph;
		this.bridge = bridge;
		this.progress = progress;
	}

	/**
	 * @param seed first seed; the others follow it
	 * @param runs how many
	 * @param find gives a partition from a seed; called from several threads
	 */
	List<Found> find(long seed, int runs, LongFunction<int[]> find) {
		List<int[]> partitions = LongStream.range(seed, seed + runs).parallel().mapToObj(find).toList();
		Agreement agreement = Agreement.among(partitions, progress);
		List<int[]> members = new Bridges(graph, bridge, progress).members(agreement.partition(), agreement.stability().length);
		return IntStream.range(0, members.size()).parallel().filter(c -> members.get(c).length > 1).boxed()
				.flatMap(c -> SharedPeople.circles(members.get(c), graph).stream().map(circle -> new Found(circle, agreement.stability()[c])))
				.sorted(Groups.LARGEST_FIRST).toList();
	}
}
