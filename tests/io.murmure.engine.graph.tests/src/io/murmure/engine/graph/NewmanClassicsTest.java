package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;

/** M. Newman's collection of networks, read in place where it lies beside the checkout. */
class NewmanClassicsTest {

	private static final Pattern NODE = Pattern.compile("node\\s*\\[\\s*id (\\d+)(?:\\s+label \"[^\"]*\")?(?:\\s+(?:value|groundTruth) \"?(\\w+)\"?)?");
	private static final Pattern EDGE = Pattern.compile("source (\\d+)\\s+target (\\d+)");

	/** A graph with the group of each node. */
	private record Classic(Graphs graph, List<String> groups) {
	}

	@Test
	void footballTeamsAreFoundInTheirConferences() throws IOException {
		Classic football = read("football.gml");
		List<Found> found = new CpmMethod().find(football.graph().list(), Parameters.create(CpmParameters.class, Map.of("resolution", "0.3")), Progress.NONE);
		assertTrue(recovered(found, football.groups(), 0.8) >= 8, "conferences found: " + recovered(found, football.groups(), 0.8));
	}

	@Test
	void consensusFindsTheConferencesWithoutAResolution() throws IOException {
		Classic football = read("football.gml");
		List<Found> found = new ConsensusMethod().find(football.graph().list(), Parameters.defaults(ConsensusParameters.class), Progress.NONE);
		assertTrue(recovered(found, football.groups(), 0.8) >= 9, "conferences found: " + recovered(found, football.groups(), 0.8));
	}

	@Test
	void theKarateClubFallsApartAroundItsTwoLeaders() throws IOException {
		Classic karate = read("karate.gml");
		List<Found> found = new CpmMethod().find(karate.graph().list(), Parameters.defaults(CpmParameters.class), Progress.NONE);
		assertTrue(found.stream().noneMatch(one -> contains(one, 0) && contains(one, 33)), Graphs.members(found).toString());
	}

	@Test
	void modularityReachesWhatIsKnownToBeItsBest() throws IOException {
		for (Map.Entry<String, Double> known : Map.of("karate", 0.4198, "dolphins", 0.5285, "polbooks", 0.5272, "football", 0.6046).entrySet()) {
			Classic classic = read(known.getKey() + ".gml");
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

	private static Classic read(String name) throws IOException {
		Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
				.map(path -> path.resolve("shared/data/graph-newman-classics").resolve(name)).filter(Files::isReadable).findFirst();
		assumeTrue(file.isPresent(), "There is no shared/data/graph-newman-classics/" + name + " beside the checkout.");
		String text = Files.readString(file.get());
		Map<String, Integer> numbers = new HashMap<>();
		List<String> groups = new ArrayList<>();
		for (Matcher node = NODE.matcher(text); node.find();) {
			numbers.put(node.group(1), numbers.size());
			groups.add(String.valueOf(node.group(2)));
		}
		Graphs graph = new Graphs().nodes(numbers.size());
		for (Matcher edge = EDGE.matcher(text); edge.find();) {
			graph.edge(numbers.get(edge.group(1)), numbers.get(edge.group(2)), 1);
		}
		return new Classic(graph, groups);
	}
}
