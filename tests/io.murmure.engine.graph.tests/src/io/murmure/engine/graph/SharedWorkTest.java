package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.core.community.EdgeList;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/** Threads share the work on a large graph; how many there are must not be seen in what is found. */
class SharedWorkTest {

	private static final EdgeList EDGES = PlantedGraph.of(100_000, 0.3, 17).edges();
	private static final Graph LARGE = Graph.of(EDGES);

	/** A search with a name for the test's report. */
	private record Search(String name, Function<Graph, int[]> find) {

		@Override
		public String toString() {
			return name;
		}
	}

	static Stream<Search> searches() {
		return Stream.of(new Search("label propagation", graph -> new LabelPropagation(20, Progress.NONE).partition(graph, 1)),
				new Search("Leiden with CPM", graph -> new Leiden(0.05, 2, Progress.NONE).partition(graph, 1)),
				new Search("Leiden with modularity", graph -> new Leiden(1.0 / graph.neighbour().length, 1, Progress.NONE).partition(LeidenLevel.byStrength(graph), 1)));
	}

	@Test
	void oneThreadPutsPeopleIntoTheSameCommunitiesAsMany() {
		assertEquals(inThreads(1, SharedWorkTest::withPeopleInSeveral), inThreads(5, SharedWorkTest::withPeopleInSeveral));
	}

	@Test
	void oneThreadAgreesOnTheSameCommunitiesAsMany() {
		EdgeList edges = PlantedGraph.of(5_000, 0.3, 17).edges();
		Callable<List<String>> agreed = () -> new ConsensusMethod().find(edges, ConsensusParameters.from(1), Progress.NONE).stream()
				.map(one -> Arrays.toString(one.members()) + one.stability()).toList();
		assertEquals(inThreads(1, agreed), inThreads(5, agreed));
	}

	private static List<List<Integer>> withPeopleInSeveral() {
		return Graphs.members(new LabelPropagationMethod().find(EDGES, Parameters.create(LabelPropagationParameters.class, Map.of("runs", "1")), Progress.NONE));
	}

	@ParameterizedTest
	@MethodSource("searches")
	void oneThreadFindsWhatManyFind(Search search) {
		assertArrayEquals(inThreads(1, () -> search.find().apply(LARGE)), inThreads(5, () -> search.find().apply(LARGE)));
	}

	private static <T> T inThreads(int threads, Callable<T> work) {
		try (ForkJoinPool pool = new ForkJoinPool(threads)) {
			return pool.submit(work).join();
		}
	}
}
