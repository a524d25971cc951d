package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/** On networks of which the field knows the groups, or the best modularity. */
class NewmanClassicsTest {

	@Test
	void footballTeamsAreFoundInTheirConferences() throws IOException {
		Classic football = Classic.read("football");
		List<Found> found = new CpmMethod().find(football.graph().list(), Parameters.create(CpmParameters.class, Map.of("resolution", "0.3")), Progress.NONE);
		assertTrue(recovered(found, football.groups(), 0.8) >= 8, "conferences found: " + recovered(found, football.groups(), 0.8));
	}

	@Test
	void consensusFindsTheConferencesWithoutAResolution() throws IOException {
		Classic football = Classic.read("football");
		List<Found> found = new ConsensusMethod().find(football.graph().list(), Parameters.defaults(ConsensusParameters.class), Progress.NONE);
		assertTrue(recovered(found, football.groups(), 0.8) >= 9, "conferences found: " + recovered(found, football.groups(), 0.8));
	}

	@Test
	void theKarateClubFallsApartAroundItsTwoLeaders() throws IOException {
		Classic karate = Classic.read("karate");
		List<Found> found = new CpmMethod().find(karate.graph().list(), Parameters.defaults(CpmParameters.class), Progress.NONE);
		assertTrue(found.stream().noneMatch(one -> contains(one, 0) && contains(one, 33)), Graphs.members(found).toString());
	}

	@Test
	void modularityReachesWhatIsKnownToBeItsBest() throws IOException {
		for (Map.Entry<String, Double> known : Map.of("karate", 0.4198, "dolphins", 0.5285, "polbooks", 0.5272, "football", 0.6046).entrySet()) {
			Classic classic = Classic.read(known.getKey());
			List<Found> found = new ModularityMethod().find(classic.graph().list(), Parameters.defaults(ModularityParameters.class), Progress.NONE);
			int[] partition = new int[classic.groups().size()];
			for (int c = 0; c < found.size(); c++) {
				for (int v : found.get(c).members()) {
					partition[v] = c;
				}
			}
			assertEquals(known.getValue(), Modularity.of(Graph.of(classic.graph().list()), partition, 1), 5e-5, known.getKey());
		}
	}

	private static boolean contains(Found one, int node) {
		return java.util.Arrays.binarySearch(one.members(), node) >= 0;
	}

	private static long recovered(List<Found> found, List<String> groups, double jaccard) {
		return groups.stream().distinct().filter(group -> found.stream().anyMatch(one -> {
			double common = java.util.Arrays.stream(one.members()).filter(v -> groups.get(v).equals(group)).count();
			return common / (groups.stream().filter(group::equals).count() + one.members().length - common) >= jaccard;
		})).count();
	}
}
