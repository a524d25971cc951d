package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;

class CommunityMethodsTest {

	static Stream<CommunityMethod<?>> methods() {
		return Stream.of(new ConsensusMethod(), new CpmMethod(), new LabelPropagationMethod());
	}

	@ParameterizedTest
	@MethodSource("methods")
	void anEmptyGraphHasNoCommunities(CommunityMethod<?> method) {
		assertTrue(find(method, new Graphs().list(), Map.of()).isEmpty());
		assertTrue(find(method, new Graphs().nodes(3).list(), Map.of()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("methods")
	void groupsThatShareNobodyAreFoundLargestFirstAndCertain(CommunityMethod<?> method) {
		List<Found> found = find(method, new Graphs().clique(0, 4).clique(5, 12).nodes(15).list(), Map.of());
		assertEquals(List.of(List.of(5, 6, 7, 8, 9, 10, 11, 12), List.of(0, 1, 2, 3, 4)), Graphs.members(found));
		assertTrue(found.stream().allMatch(one -> one.stability() == 1));
	}

	@ParameterizedTest
	@MethodSource("methods")
	void aPersonInTwoCirclesBelongsToBothHoweverLargeTheyAre(CommunityMethod<?> method) {
		for (int size : List.of(5, 8, 12, 30)) {
			EdgeList twoCircles = new Graphs().clique(0, size).clique(size, 2 * size - 1).list();
			assertEquals(List.of(IntStream.rangeClosed(0, size).boxed().toList(), IntStream.range(size, 2 * size).boxed().toList()),
					Graphs.members(find(method, twoCircles, Map.of())), "circles of " + size);
		}
	}

	@ParameterizedTest
	@MethodSource("methods")
	void threeCirclesInAChainAreThreeAndAGuestGoesWithTheirHost(CommunityMethod<?> method) {
		EdgeList chain = new Graphs().clique(0, 4).clique(4, 8).clique(8, 12).edge(0, 13, 1).list();
		assertEquals(List.of(List.of(0, 1, 2, 3, 4, 13), List.of(4, 5, 6, 7, 8), List.of(8, 9, 10, 11, 12)),
				Graphs.members(find(method, chain, Map.of())));
	}

	@ParameterizedTest
	@MethodSource("methods")
	void anAcquaintanceOfAnotherCircleDoesNotBelongToIt(CommunityMethod<?> method) {
		List<Found> found = find(method, new Graphs().clique(0, 7).clique(8, 15).edge(0, 8, 1).list(), Map.of());
		assertEquals(16, found.stream().mapToInt(one -> one.members().length).sum());
	}

	@ParameterizedTest
	@MethodSource("methods")
	void starsFallIntoFewCommunitiesAroundTheirCentres(CommunityMethod<?> method) {
		Graphs stars = new Graphs();
		for (int leaf = 2; leaf < 12; leaf++) {
			stars.edge(leaf % 2, leaf, 1);
		}
		assertEquals(List.of(List.of(0, 2, 4, 6, 8, 10), List.of(1, 3, 5, 7, 9, 11)), Graphs.members(find(method, stars.list(), Map.of())));
	}

	@ParameterizedTest
	@MethodSource("methods")
	void theSameSeedGivesTheSameAnswer(CommunityMethod<?> method) {
		EdgeList edges = PlantedGraph.of(2000, 0.4, 5).edges();
		List<Found> first = find(method, edges, Map.of("seed", "7"));
		List<Found> second = find(method, edges, Map.of("seed", "7"));
		assertEquals(Graphs.members(first), Graphs.members(second));
		assertEquals(first.stream().map(Found::stability).toList(), second.stream().map(Found::stability).toList());
	}

	@ParameterizedTest
	@MethodSource("methods")
	void plantedCommunitiesAreFoundAgain(CommunityMethod<?> method) {
		PlantedGraph clear = PlantedGraph.of(5_000, 0.1, 42);
		PlantedGraph blurred = PlantedGraph.of(5_000, 0.3, 42);
		double fromClear = clear.recovered(find(method, clear.edges(), Map.of()));
		double fromBlurred = blurred.recovered(find(method, blurred.edges(), Map.of()));
		assertTrue(fromClear >= 0.9, "at mixing 0.1 recovered " + fromClear);
		assertTrue(fromBlurred >= 0.85, "at mixing 0.3 recovered " + fromBlurred);
	}

	@ParameterizedTest
	@MethodSource("methods")
	void aCancelledSearchStops(CommunityMethod<?> method) {
		EdgeList edges = new Graphs().clique(0, 9).list();
		assertThrows(CancelledException.class, () -> find(method, edges, Map.of(), Progress.until(() -> true)));
	}

	@ParameterizedTest
	@MethodSource("methods")
	void everyParameterIsExplainedInFrenchAndEnglish(CommunityMethod<?> method) {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ComponentText text = ComponentText.of(method.getClass(), locale);
			assertFalse(text.description().isEmpty());
			Parameters.of(method.parameters()).forEach(spec -> assertTrue(
					text.get(spec.name() + ".label").isPresent() && text.get(spec.name() + ".help").isPresent(), spec.name()));
		}
	}

	@Test
	void aQuietCircleCountsAsMuchAsALivelyOne() {
		Graphs circles = new Graphs().clique(0, 5);
		for (int a = 6; a <= 11; a++) {
			for (int b = a + 1; b <= 11; b++) {
				circles.edge(a, b, 200);
			}
		}
		assertEquals(List.of(List.of(0, 1, 2, 3, 4, 5), List.of(6, 7, 8, 9, 10, 11)),
				Graphs.members(find(new CpmMethod(), circles.edge(0, 6, 1).list(), Map.of("resolution", "0.3"))));
	}

	@Test
	void leidenNeverGivesACommunityThatIsNotConnected() {
		Graph graph = Graph.of(PlantedGraph.of(3000, 0.5, 9).edges());
		int[] partition = new Leiden(0.03, 2, Progress.NONE).partition(graph, 3);
		Set<Integer> begun = new HashSet<>();
		boolean[] reached = new boolean[graph.nodes()];
		for (int v = 0; v < graph.nodes(); v++) {
			if (!reached[v]) {
				assertTrue(begun.add(partition[v]), "community " + partition[v] + " is in pieces");
				reach(graph, partition, v, reached);
			}
		}
	}

	private static void reach(Graph graph, int[] partition, int start, boolean[] reached) {
		java.util.ArrayDeque<Integer> open = new java.util.ArrayDeque<>(List.of(start));
		reached[start] = true;
		while (!open.isEmpty()) {
			int v = open.pop();
			for (int k = graph.offset()[v]; k < graph.offset()[v + 1]; k++) {
				int u = graph.neighbour()[k];
				if (!reached[u] && partition[u] == partition[v]) {
					reached[u] = true;
					open.push(u);
				}
			}
		}
	}

	private static <P extends Record> List<Found> find(CommunityMethod<P> method, EdgeList edges, Map<String, String> typed) {
		return find(method, edges, typed, Progress.NONE);
	}

	private static <P extends Record> List<Found> find(CommunityMethod<P> method, EdgeList edges, Map<String, String> typed, Progress progress) {
		return method.find(edges, Parameters.create(method.parameters(), typed), progress);
	}
}
