package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
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
		SharedPeople shared = new SharedPeople(graph);
		List<Found> found = new ArrayList<>();
		for (int c = 0; c < members.size(); c++) {
			if (members.get(c).length > 1) {
				double stability = agreement.stability()[c];
				shared.circles(members.get(c)).forEach(circle -> found.add(new Found(circle, stability)));
			}
		}
		found.sort(Groups.LARGEST_FIRST);
		return found;
	}
}
