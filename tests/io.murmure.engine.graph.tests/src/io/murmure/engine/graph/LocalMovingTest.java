package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.progress.Progress;

/** On a graph so large that nodes move in shifts. */
class LocalMovingTest {

	private static final double RESOLUTION = 0.5;
	private static final LeidenLevel LARGE = LeidenLevel.of(Graph.of(PlantedGraph.of(50_000, 0.6, 17).edges()));

	@ParameterizedTest(name = "of {0} at first")
	@ValueSource(ints = {1, 3, 20, 50_000})
	void nobodyStaysAmongStrangers(int together) {
		int[] community = movedFromRandomGroups(together);
		int[] members = Partition.sizes(community, LARGE.nodes());
		int[] amongStrangers = nodes().filter(v -> members[community[v]] > 1 && tiesTo(community[v], v, community) == 0).toArray();
		assertArrayEquals(new int[0], amongStrangers);
	}

	@ParameterizedTest(name = "of {0} at first")
	@ValueSource(ints = {1, 3, 20, 50_000})
	void fewCouldStillGain(int together) {
		int[] community = movedFromRandomGroups(together);
		int[] members = Partition.sizes(community, LARGE.nodes());
		long gaining = nodes().filter(v -> {
			double stay = tiesTo(community[v], v, community) - RESOLUTION * (members[community[v]] - 1);
			double best = neighbours(v).map(u -> community[u]).filter(c -> c != community[v]).distinct()
					.mapToDouble(c -> tiesTo(c, v, community) - RESOLUTION * members[c]).max().orElse(0);
			return Math.max(0, best) > stay;
		}).count();
		assertTrue(gaining < 0.015 * LARGE.nodes(), gaining + " of " + LARGE.nodes());
	}

	private static int[] movedFromRandomGroups(int together) {
		SplittableRandom random = new SplittableRandom(3);
		int[] community = Arrays.stream(Partition.shuffled(LARGE.nodes(), random)).map(place -> place / together).toArray();
		new LocalMoving(LARGE, community, RESOLUTION, random, Progress.NONE).improve();
		return community;
	}

	private static IntStream nodes() {
		return IntStream.range(0, LARGE.nodes());
	}

	private static IntStream neighbours(int v) {
		return Arrays.stream(LARGE.graph().neighbour(), LARGE.graph().offset()[v], LARGE.graph().offset()[v + 1]);
	}

	private static long tiesTo(int other, int v, int[] community) {
		return neighbours(v).filter(u -> community[u] == other).count();
	}
}
