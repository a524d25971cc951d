package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.core.progress.Progress;

/** Threads share the work on a large graph; how many there are must not be seen in what is found. */
class SharedWorkTest {

	private static final Graph LARGE = Graph.of(PlantedGraph.of(100_000, 0.3, 17).edges());

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

	@ParameterizedTest
	@MethodSource("searches")
	void oneThreadFindsWhatManyFind(Search search) {
		assertArrayEquals(inThreads(1, search), inThreads(5, search));
	}

	private static int[] inThreads(int threads, Search search) {
		try (ForkJoinPool pool = new ForkJoinPool(threads)) {
			return pool.submit(() -> search.find().apply(LARGE)).join();
		}
	}
}
